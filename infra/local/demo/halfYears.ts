import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { VisibleError } from "@vigie/core/errors";
import { writePeriod } from "@vigie/core/synthesis/writePeriod";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import type { DataFiles } from "../data/chooseData";

const FIRST_HALF = [1, 2, 3, 4, 5, 6];
const SECOND_HALF = [7, 8, 9, 10, 11, 12];

/** contracts/operations.md, "Loop to prove end to end". */
export const NOISE = { strength: 0.8, seed: 1 };

/** January to June as they are, and July to December with noise in how scene, road and vehicles are described; the outcomes stay what they were. */
export type HalfYears = { first: DataFiles["files"]; second: DataFiles["files"] };

/** Writes both halves of a year below `folder`. Throws StepFailure when the files do not tell the months. */
export async function halfYears({ files }: Pick<DataFiles, "files">, folder: string): Promise<HalfYears> {
  const write = async (name: string, months: number[], noise?: typeof NOISE) => {
    const outDir = join(folder, name);
    rmSync(outDir, { recursive: true, force: true });
    await writePeriod({ files, months, outDir, ...(noise && { noise }) });
    // Both halves are handed in together: their files need names of their own.
    return readdirSync(outDir).map((file) => ({ name: `${name}-${file}`, path: join(outDir, file) }));
  };
  try {
    return { first: await write("january-june", FIRST_HALF), second: await write("july-december", SECOND_HALF, NOISE) };
  } catch (error) {
    if (!(error instanceof VisibleError)) throw error;
    throw new StepFailure("cut the year into halves", error.message, "name a year of BAAC files: npm run demo:drift -- --data <folder>");
  }
}
