import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { driftStore } from "@vigie/cloud/driftStore";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { predictionPlace } from "@vigie/cloud/predictionPlace";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { trafficStore } from "@vigie/cloud/trafficStore";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { openVersion } from "./predictions/openVersion";
import { predictionHandlers } from "./predictions/predictionHandlers";
import { DEFAULT_MODEL, predictionsRoutes } from "./predictions/predictions.routes";
import { ServingModels } from "./predictions/servingModel";

const doors = lambdaDoors();
const stored = { client: dynamoClient(), table: required("REGISTRY_TABLE") };
const registry = dynamoRegistry(stored);
const drift = driftStore(stored);
const artifacts = s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") });
const models = new ServingModels({
  registry,
  open: (version) => openVersion(version, artifacts),
  traffic: trafficStore(stored).get,
  now: Date.now,
  log: (message, details) => doors.logger.info(message, details),
});
const predictions = predictionLog(predictionPlace());

// A new process has its first request to answer: the default model is opened at once, the others that have a champion after it. What fails
// here is told when it is asked for.
void models
  .champion(DEFAULT_MODEL)
  .then(async () => Promise.allSettled((await registry.listModels()).map((model) => models.champion(model))))
  .catch(() => undefined);

const handlers = predictionHandlers({
  models,
  registry,
  predictions,
  artifacts,
  lastDriftCheck: async () => (await drift.latest())?.checkedAt,
  now: () => new Date(),
});
export const handler = apiHandler(predictionsRoutes, handlers, doors);
