import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger } from "@aws-lambda-powertools/logger";
import { dynamoBatches } from "@vigie/cloud/batches";
import { batchFiles, batchFilesClient } from "@vigie/cloud/batchFiles";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { required } from "@vigie/cloud/required";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { openVersion } from "../api/predictions/openVersion";
import { ServingModels } from "../api/predictions/servingModel";
import { BatchEvent, batchWork } from "../batch/batchWork";

const logger = new Logger();
const bucket = required("ARTIFACTS_BUCKET");
const registry = dynamoRegistry({ client: dynamoClient(), table: required("REGISTRY_TABLE") });
const artifacts = s3Artifacts({ client: s3Client(), bucket, cacheDir: join(tmpdir(), "vigie-artifacts") });
const models = new ServingModels({
  registry,
  open: (version) => openVersion(version, artifacts),
  now: Date.now,
  log: (message, details) => logger.info(message, details),
});
const work = {
  batches: dynamoBatches({ client: dynamoClient(), table: required("PREDICTIONS_TABLE") }),
  files: batchFiles({ client: batchFilesClient(), bucket }),
  open: (model: string, version: number) => models.version(model, version),
  now: () => new Date(),
};

/** The steps of the batch machine. */
export const handler = async ({ execution, ...event }: { execution?: string }): Promise<unknown> => {
  const parsed = BatchEvent.parse(event);
  try {
    return await batchWork(parsed, work);
  } catch (error) {
    logger.error(`step ${parsed.step} of batch ${parsed.input.batch.id} failed`, { execution, error: error as Error });
    throw error;
  }
};
