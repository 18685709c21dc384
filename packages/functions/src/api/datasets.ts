import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { presignedLink } from "@vigie/cloud/presignedLink";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { apiHandler } from "./apiHandler";
import { datasetHandlers } from "./datasets/datasetHandlers";
import { datasetsRoutes } from "./datasets/datasets.routes";
import { lambdaDoors } from "./lambdaDoors";

const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const bucket = required("ARTIFACTS_BUCKET");
const artifacts = s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), "vigie-artifacts") });

const link = presignedLink({ client: s3Client(), bucket });

export const handler = apiHandler(datasetsRoutes, datasetHandlers({ registry, artifacts, link, now: () => new Date() }), lambdaDoors());
