import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
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
export function chooseData(asked: string | undefined, { root, cwd, env }: DataPlaces): DataFiles | undefined {
  if (asked !== undefined) return dataFiles(resolve(cwd, asked));
  return env.VIGIE_TEST_DATA ? dataFiles(resolve(root, env.VIGIE_TEST_DATA, DEFAULT_FOLDER)) : undefined;
}

/** The CSV files of a folder. Throws StepFailure when there is none. */
export function dataFiles(folder: string): DataFiles {
  const remedy = "name the folder that holds the CSV files: npm start -- --data <folder>";
  if (!existsSync(folder)) throw new StepFailure(STEP, `there is no folder ${folder}`, remedy);
  const names = readdirSync(folder).filter((name) => /\.csv(\.gz)?$/i.test(name));
  if (names.length === 0) throw new StepFailure(STEP, `${folder} holds no .csv or .csv.gz file`, remedy);
  return { folder, files: names.sort().map((name) => ({ name, path: join(folder, name) })) };
}
