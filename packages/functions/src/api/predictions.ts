import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { warmRuntime } from "@vigie/core/onnx/warmRuntime";
import { apiHandler } from "./apiHandler";
import { lambdaDoors } from "./lambdaDoors";
import { openVersion } from "./openVersion";
import { predictionHandlers } from "./predictionHandlers";
import { DEFAULT_MODEL } from "./predictions.routes";
import { ServingModels } from "./servingModel";

const doors = lambdaDoors();
const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const artifacts = s3Artifacts({ client: s3Client(), bucket: required("ARTIFACTS_BUCKET"), cacheDir: join(tmpdir(), "vigie-artifacts") });
const models = new ServingModels({
  registry,
  open: (version) => openVersion(version, artifacts),
  now: Date.now,
  log: (message, details) => doors.logger.info(message, details),
});
const predictions = predictionLog({ client: dynamoClient(), table: required("PREDICTIONS_TABLE") });

// A new process has its first request to answer: the runtime compiles while the champion is fetched. What fails here is told when it is asked for.
void Promise.allSettled([warmRuntime(), models.champion(DEFAULT_MODEL)]);

export const handler = apiHandler("predictions", predictionHandlers({ models, registry, predictions, now: () => new Date() }), doors);
