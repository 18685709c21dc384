import { tmpdir } from "node:os";
import { join } from "node:path";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { DataError } from "@vigie/core/errors";
import type { Source } from "@vigie/core/registry/source";
import { detectSource, sourceDatasets } from "@vigie/core/steps/detectSource";
import { storeSource } from "@vigie/core/steps/storeSource";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import type { StackOutputs } from "../deploy/stackOutputs";
import type { DataFiles } from "./chooseData";

/**
 * Hands raw files in as a source. Files that are there already are not sent again.
 *
 * @param dataset as named by the caller; detected from the headers when undefined. Throws StepFailure when it is not known.
 */
export async function uploadSource({ folder, files }: DataFiles, dataset: string | undefined, outputs: StackOutputs): Promise<Source> {
  const name = dataset === undefined ? await detected(folder, files) : named(dataset);
  const artifacts = s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: join(tmpdir(), "vigie-artifacts") });
  const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
  const source = await storeSource(files, name, { artifacts, now: () => new Date() }, "npm start");
  const known = await registry.getSource(source.id);
  if (known) return known;
  await registry.putSource(source);
  return source;
}

async function detected(folder: string, files: DataFiles["files"]): Promise<string> {
  try {
    return await detectSource(files);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new StepFailure(
      "detect the dataset",
      `${folder}: ${error.message}`,
      `name it: npm start -- --data ${folder} --dataset ${sourceDatasets.join("|")}`,
    );
  }
}

function named(dataset: string): string {
  if (sourceDatasets.includes(dataset)) return dataset;
  throw new StepFailure("read the options", `--dataset ${dataset} is not known`, `one of ${sourceDatasets.join(", ")}`);
}
