import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { presignedLink } from "@vigie/cloud/presignedLink";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { runHandlers } from "./registry/runHandlers";
import { runsRoutes } from "./registry/runs.routes";

const bucket = required("ARTIFACTS_BUCKET");
const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const artifacts = s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), "vigie-artifacts") });
const link = presignedLink({ client: s3Client(), bucket });

export const handler = apiHandler(runsRoutes, runHandlers({ registry, artifacts, link }), lambdaDoors());
