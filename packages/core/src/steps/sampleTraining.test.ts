import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSample } from "../synthesis/writeSample";
import { folderWorkspace } from "./folderWorkspace";
import type { Promotion } from "./promote";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 80, learningRate: 0.15 } }];
const ROWS = { baac: 12_000, chicago: 9_000 } as const;

let folder: string;
let workspace: Workspace;
const sources: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-sample-line-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
  for (const dataset of ["baac", "chicago"] as const) {
    const outDir = join(folder, dataset);
    await writeSample({ profile: dataset, rows: ROWS[dataset], seed: 3, outDir });
    const names = (await readdir(outDir)).filter((name) => name.endsWith(".csv"));
    const files = names.map((name) => ({ name, path: join(outDir, name) }));
    const source = await storeSource(files, dataset, workspace, "test");
    await workspace.registry.putSource(source);
    sources[dataset] = source.id;
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["scene", "baac"],
  ["fr13", "baac"],
  ["fr28", "baac"],
  ["fr35", "baac"],
  ["chi9", "chicago"],
])("the sample that ships trains and registers %s", async (contract, dataset) => {
  const request = { source: sources[dataset], contract, model: contract, candidates: QUICK, startedBy: "test" };

  const state = await runPipeline(trainingPipeline, trainingSteps, { name: `run-${contract}`, input: { request } }, workspace);

  expect(state.promote as Promotion).toMatchObject({ promoted: true, version: 1 });
  expect(await workspace.registry.getVersion(contract, 1)).toMatchObject({ contract, gate: { passed: true } });
});
