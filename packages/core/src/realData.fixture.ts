import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FOLDER = resolve(ROOT, process.env.VIGIE_TEST_DATA ?? "../shared/data");

/** A place in the folder of real data, which is read where it lies: `VIGIE_TEST_DATA`, or `../shared/data` beside this checkout. */
export function realData(...path: string[]): string {
  return join(FOLDER, ...path);
}

/**
 * A test on real data. Where the folder is missing it is skipped and says so; in CI it runs all the same and fails, unless
 * `VIGIE_ALLOW_DATA_SKIP` says that this CI has no data.
 */
export const testOnRealData = existsSync(FOLDER) || (process.env.CI && !process.env.VIGIE_ALLOW_DATA_SKIP) ? test : test.skip;
