import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { sourcePrefix } from "@vigie/cloud/sources/sourcePrefix";
import { VisibleError } from "@vigie/core/errors";
import { tableFiles } from "@vigie/core/steps/tableFiles";
import { StepFailure } from "../bootstrap/stepFailure.mjs";

const STEP = "find the data";
const DEFAULT_FOLDER = "baac/labelled-2024";

/** What the SDK answers when nobody told it which account or region is meant. */
const UNCONFIGURED = /region is missing|credential|EHOSTUNREACH|ENOTFOUND|ECONNREFUSED/i;

/** Where data may be, and who asks for it. `env` is the environment, `cwd` the folder that relative paths begin at. */
export type DataPlaces = { root: string; cwd: string; env: NodeJS.ProcessEnv };

/** Raw files of a folder, by name. `folder` is where they come from, as people call it. */
export type DataFiles = { folder: string; files: { name: string; path: string }[] };

/**
 * The files to train on: those of the folder or S3 prefix asked for, else labelled-2024 of $VIGIE_TEST_DATA. Undefined when neither is named: then the
 * sample that ships is meant. Throws StepFailure, with what to do, when there is no such place or it holds no CSV file.
 */
export async function chooseData(asked: string | undefined, { root, cwd, env }: DataPlaces): Promise<DataFiles | undefined> {
  if (asked?.startsWith("s3:")) return prefixFiles(asked, root, env);
  if (asked !== undefined) return dataFiles(resolve(cwd, asked));
  return env.VIGIE_TEST_DATA ? dataFiles(resolve(root, env.VIGIE_TEST_DATA, DEFAULT_FOLDER)) : undefined;
}

/** The CSV files of a folder. Throws StepFailure when there is none. */
export async function dataFiles(folder: string): Promise<DataFiles> {
  try {
    return { folder, files: await tableFiles(folder) };
  } catch (error) {
    if (!(error instanceof VisibleError)) throw error;
    throw new StepFailure(STEP, error.message, "name the folder that holds the CSV files: npm start -- --data <folder>");
  }
}

/**
 * The CSV files below an S3 prefix, brought to a folder of the run, where those that did not change stay. The client is of the caller's own account:
 * the one that this process shares is for the local cloud, and made after it.
 */
async function prefixFiles(prefix: string, root: string, env: NodeJS.ProcessEnv): Promise<DataFiles> {
  const to = join(root, ".vigie/data", createHash("sha256").update(prefix).digest("hex").slice(0, 16));
  const client = new S3Client({ forcePathStyle: (env.AWS_ENDPOINT_URL_S3 ?? env.AWS_ENDPOINT_URL) !== undefined });
  try {
    return { folder: prefix, files: (await sourcePrefix({ client, prefix, to })).files };
  } catch (error) {
    if (!(error instanceof VisibleError) && !(error instanceof Error && UNCONFIGURED.test(error.message))) throw error;
    throw new StepFailure(
      STEP,
      `${prefix}: ${error.message}`,
      "name a prefix that holds CSV files, with AWS_REGION and credentials that may read it: npm start -- --data s3://bucket/folder",
    );
  } finally {
    client.destroy();
  }
}
