import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { RiskTables } from "../api/figures/riskTables";
import { dashboardWidget } from "./dashboardWidget";

const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const artifacts = s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") });
const machines = JSON.parse(required("MACHINES")) as Record<string, string>;
const dependencies = {
  registry,
  tables: new RiskTables({ registry, artifacts }),
  executions: Object.fromEntries(
    Object.entries(machines).map(([name, machineArn]) => [name, executionsOf({ client: stepFunctionsClient(), machineArn })]),
  ),
};

/** Called by CloudWatch, in the name of whoever looks at a dashboard. */
export function handler(event: unknown): Promise<string> {
  return dashboardWidget(event, dependencies);
}
