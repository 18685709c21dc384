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
import { compatRoutes } from "./compat/compat.routes";
import { compatHandlers } from "./compat/compatHandlers";
import { lambdaDoors } from "./lambdaDoors";
import { openVersion } from "./predictions/openVersion";
import { ServingModels } from "./predictions/servingModel";

const doors = lambdaDoors();
const stored = { client: dynamoClient(), table: required("REGISTRY_TABLE") };
const registry = dynamoRegistry(stored);
const artifacts = s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") });
const models = new ServingModels({
  registry,
  open: (version) => openVersion(version, artifacts),
  traffic: trafficStore(stored).get,
  now: Date.now,
  log: (message, details) => doors.logger.info(message, details),
});
const predictions = predictionLog(predictionPlace());
const drift = driftStore(stored);

export const handler = apiHandler(
  compatRoutes,
  compatHandlers({ models, registry, predictions, artifacts, drift, now: () => new Date() }),
  doors,
);
