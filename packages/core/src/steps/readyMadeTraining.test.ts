import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { chi9 } from "../prepare/chi9";
import { decodeMatrix } from "../prepare/matrixFile";
import { realData, testOnRealData } from "../realData.fixture";
import type { Version } from "../registry/version";
import type { ArtifactRef } from "./artifact";
import { detectSource, sourceDataset } from "./detectSource";
import { folderWorkspace } from "./folderWorkspace";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { tableFiles } from "./tableFiles";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 100, learningRate: 0.15 } }];

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-ready-made-"));
  workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function trained(data: string, request: object = {}) {
  const files = await tableFiles(data);
  const source = await storeSource(files, await detectSource(files), workspace, "test");
  await workspace.registry.putSource(source);
  const input = { request: { source: source.id, candidates: QUICK, ...request, startedBy: "test" } };
  return runPipeline(trainingPipeline, trainingSteps, { name: "ready-made", input }, workspace);
}

const rowsAt = async (ref: unknown) => decodeMatrix(await workspace.artifacts.read(ref as ArtifactRef)).rows;

describe("the pipeline on ready-made tables", () => {
  testOnRealData("trains, gates and registers fr28 on the 28-column matrices, judged by their own 16,410 rows", async () => {
    const state = await trained(realData("baac/processed/datascientest-2021"));

    const { version } = state.register as { version: Version };
    expect(version).toMatchObject({ model: "fr28", contract: "fr28", version: 1, gate: { passed: true } });
    const { holdout, train, validation } = state.split as Record<string, unknown>;
    expect(await rowsAt(holdout)).toBe(16_410);
    expect((await rowsAt(train)) + (await rowsAt(validation))).toBe(38_288);
    expect(version.metrics.roc_auc).toBeGreaterThan(0.8);
    const dataset = await workspace.registry.getDataset(version.dataset!);
    expect(dataset).toMatchObject({ dataset: "table-fr28", totals: { accidents: 54_698, users: 0 }, checks: { fail: 0 }, years: [] });
    expect(dataset?.tables.accidents).toMatchObject({ rows: 54_698, lake: [] });
    expect(dataset?.tables.accidents?.columns).toContainEqual({ name: "feature_vma", type: "FLOAT" });
    const uses = await workspace.registry.listDatasetUses(version.dataset!);
    expect(uses.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["prepared", "version", "accident table"]));
    expect(uses.find(({ kind }) => kind === "accident table")).toMatchObject({ rows: 54_698 });
  });

  it("draws a hold-out where the tables bring none, caps rows, and takes the contract from the columns", async () => {
    await writeTable("crashes.csv", 1500);

    const state = await trained(folder, { sample: { rows: 1000, seed: 1 }, synthesis: { share: 0.25, seed: 2 } });

    expect(state.register).toMatchObject({ version: { contract: "chi9", synthesis: { share: expect.closeTo(0.25, 2) } } });
    const { rows } = state.split as { rows: Record<string, number> };
    expect(rows.train! + rows.validation! + rows.holdout!).toBe(1000);
    expect(rows.holdout! / 1000).toBeCloseTo(0.2, 1);
  });

  it.each([
    ["another contract", { contract: "fr13" }, "it can train chi9"],
    ["a split by time", { split: { kind: "time" } }, "is split as its files say"],
    ["a split at random", { split: { kind: "random", seed: 1 } }, "is split as its files say"],
  ])("refuses %s before it reads a row", async (_, request, message) => {
    await writeTable("crashes.csv", 10);

    await expect(trained(folder, request)).rejects.toThrow(message);
  });

  it("names the datasets that a source may be", () => {
    expect(sourceDataset("table-fr28")).toBe("table-fr28");
    expect(() => sourceDataset("table-fr99")).toThrow("There is no dataset table-fr99");
  });
});

/** Crashes of contract chi9 whose target follows from the weather, but for one row in ten. */
async function writeTable(name: string, rows: number): Promise<void> {
  const random = seededRandom(3);
  const lines = Array.from({ length: rows }, () => {
    const bad = random() < 0.4;
    const cells = chi9.features.map(({ name, field }) => {
      if (name === "weather_condition") return bad ? 2 : 1;
      return field.kind === "code" ? 1 + Math.floor(2 * random()) : Math.floor(20 * random());
    });
    return [...cells, bad === random() < 0.9 ? 1 : 0].join(",");
  });
  await writeFile(join(folder, name), [[...chi9.features.map((feature) => feature.name), "severe"].join(","), ...lines, ""].join("\n"));
}
