import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ROWS_OF_A_YEAR, writeSample } from "@vigie/core/synthesis/writeSample";

/** Always the same year, so that the second start finds the source of the first. */
const SEED = 1;

/** The folder of the generated year that a start without data trains on; written when it is not there whole. Of test stages `accidents` may be fewer. */
export async function ensureSample(run: string, accidents = ROWS_OF_A_YEAR): Promise<string> {
  const folder = join(run, "sample", `baac-${accidents}-${SEED}`);
  if (existsSync(join(folder, "manifest.json"))) return folder;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await writeSample({ profile: "baac", rows: accidents, seed: SEED, outDir: part });
  await rm(folder, { recursive: true, force: true });
  await rename(part, folder);
  return folder;
}
