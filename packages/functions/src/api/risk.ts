import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { apiHandler } from "./apiHandler";
import { riskRoutes } from "./figures/risk.routes";
import { riskHandlers } from "./figures/riskHandlers";
import { RiskTables } from "./figures/riskTables";
import { lambdaDoors } from "./lambdaDoors";

const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const artifacts = s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") });

export const handler = apiHandler(riskRoutes, riskHandlers(new RiskTables({ registry, artifacts })), lambdaDoors());
