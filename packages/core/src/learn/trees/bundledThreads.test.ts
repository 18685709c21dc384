import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";

const here = dirname(fileURLToPath(import.meta.url));

/** Trains twice on two threads and once on one, then ends by itself although the pool still has its thread. */
const ENTRY = `
import { trainBoosting } from "./boosting";
import { syntheticRows } from "./trainingRows.fixture";
const rows = syntheticRows(40000, 5);
const grow = async (threads) => JSON.stringify([...(await trainBoosting(rows, { trees: 3 }, { threads })).model.trees[2].threshold]);
const [one, two, again] = [await grow(1), await grow(2), await grow(2)];
console.log(JSON.stringify({ equal: one === two && two === again, leaves: JSON.parse(one).length }));
`;

it("a bundled function trains on several threads, needs no file beside it, and ends", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vigie-threads-"));
  try {
    // As SST bundles an ESM function.
    await build({
      stdin: { contents: ENTRY, resolveDir: here, loader: "ts" },
      ...{ outfile: join(folder, "handler.mjs"), bundle: true, minify: true, keepNames: true, platform: "node", format: "esm" },
      ...{ target: "node20", mainFields: ["module", "main"], logLevel: "error" },
    });

    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "handler.mjs")], { cwd: tmpdir(), timeout: 25_000 });

    expect(JSON.parse(stdout)).toEqual({ equal: true, leaves: expect.any(Number) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
