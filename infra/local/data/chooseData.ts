import { resolve } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { tableFiles } from "@vigie/core/steps/tableFiles";
import { StepFailure } from "../bootstrap/stepFailure.mjs";

const STEP = "find the data";
const DEFAULT_FOLDER = "baac/labelled-2024";

/** Where data may be, and who asks for it. `env` is the environment, `cwd` the folder that relative paths begin at. */
export type DataPlaces = { root: string; cwd: string; env: NodeJS.ProcessEnv };

/** Raw files of a folder, by name. */
export type DataFiles = { folder: string; files: { name: string; path: string }[] };

/**
 * The files to train on: those of the folder asked for, else labelled-2024 of $VIGIE_TEST_DATA. Undefined when neither is named: then the
 * sample that ships is meant. Throws StepFailure, with what to do, when there is no such folder or it holds no CSV file.
 */
export async function chooseData(asked: string | undefined, { root, cwd, env }: DataPlaces): Promise<DataFiles | undefined> {
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
