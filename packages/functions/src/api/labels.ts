import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { dynamoLabels } from "@vigie/cloud/labels";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { predictionPlace } from "@vigie/cloud/predictionPlace";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { trafficStore } from "@vigie/cloud/trafficStore";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { labelHandlers } from "./predictions/labelHandlers";
import { labelsRoutes } from "./predictions/labels.routes";

const stored = { client: dynamoClient(), table: required("REGISTRY_TABLE") };
const logged = predictionPlace();
const handlers = labelHandlers({
  predictions: predictionLog(logged),
  labels: dynamoLabels(logged),
  artifacts: s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") }),
  traffic: trafficStore(stored),
  registry: dynamoRegistry(stored),
  now: () => new Date(),
});

export const handler = apiHandler(labelsRoutes, handlers, lambdaDoors());
