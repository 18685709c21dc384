import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { presignArtifact } from "@vigie/cloud/presignArtifact";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { driftRoutes } from "./operations/drift.routes";
import { driftHandlers } from "./operations/driftHandlers";

const bucket = required("ARTIFACTS_BUCKET");
const handlers = driftHandlers({
  registry: dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") }),
  checks: executionsOf({ client: stepFunctionsClient(), machineArn: required("DRIFT_CHECK_MACHINE_ARN") }),
  refreshes: executionsOf({ client: stepFunctionsClient(), machineArn: required("REFRESH_MACHINE_ARN") }),
  artifacts: s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), "vigie-artifacts") }),
  link: (ref, seconds) => presignArtifact({ client: s3Client(), bucket }, ref, seconds),
  now: () => new Date(),
});

export const handler = apiHandler(driftRoutes, handlers, lambdaDoors());
