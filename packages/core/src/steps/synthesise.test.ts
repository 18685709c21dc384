import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { column, type Matrix } from "../prepare/matrix";
import { decodeMatrix, encodeMatrix } from "../prepare/matrixFile";
import { scene } from "../prepare/scene";
import { realData, testOnRealData } from "../realData.fixture";
import type { Version } from "../registry/version";
import type { ArtifactRef } from "./artifact";
import { folderWorkspace } from "./folderWorkspace";
import { runPipeline } from "./runPipeline";
import { runStep } from "./step";
import { storeSource } from "./storeSource";
import { synthesise } from "./synthesise";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

const NOTHING_LOST = 0.03;
const MARGINAL_DISTANCE = 0.02;
const MOST_LEVELS = 20;

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-synthesise-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const matrixAt = async (ref: ArtifactRef) => decodeMatrix(await workspace.artifacts.read(ref));

describe("the synthesise step", () => {
  it("passes the training rows through when nobody asked for synthetic ones", async () => {
    const train = await workspace.artifacts.put("prepared", "train.matrix", encodeMatrix(someRows(50)));

    const output = await runStep(synthesise, { train, contract: "scene", synthesis: null }, workspace);

    expect(output).toEqual({ train, summary: null, cached: false });
  });

  it("adds the share that was asked for, each row known by its id, and does it once", async () => {
    const train = await workspace.artifacts.put("prepared", "train.matrix", encodeMatrix(someRows(400)));
    const input = { train, contract: "scene", synthesis: { share: 0.2, seed: 9 } };

    const output = await runStep(synthesise, input, workspace);
    const again = await runStep(synthesise, input, workspace);

    expect(output.summary).toMatchObject({ seed: 9, realRows: 400, syntheticRows: 100, share: 0.2, copies: 0 });
    const { ids } = await matrixAt(output.train);
    expect([ids.filter((id) => id >= 0).length, ids.filter((id) => id < 0).length]).toEqual([400, 100]);
    expect(again).toEqual({ ...output, cached: true });
  });

  it("takes another seed for other work, and refuses a share that is none", async () => {
    const train = await workspace.artifacts.put("prepared", "train.matrix", encodeMatrix(someRows(400)));
    const run = (synthesis: object) => runStep(synthesise, { train, contract: "scene", synthesis }, workspace);

    const [one, other] = [await run({ seed: 1 }), await run({ seed: 2 })];

    expect(one.train.sha256).not.toBe(other.train.sha256);
    expect(one.summary).toMatchObject({ share: 0.5, syntheticRows: 400 });
    await expect(run({ share: 1.5 })).rejects.toMatchObject({ details: [{ path: "synthesis.share" }] });
  });
});

describe("a training on synthetic rows of 2024", () => {
  testOnRealData(
    "loses at most 0.03 AUC on the real hold-out, judges by real rows only, and tells what it was trained on",
    async () => {
      const dir = realData("baac/labelled-2024");
      const files = (await readdir(dir)).map((name) => ({ name, path: join(dir, name) }));
      const source = await storeSource(files, "baac-outcome", workspace, "test");
      await workspace.registry.putSource(source);
      const candidates = [{ name: "boosting", family: "boosting", parameters: { trees: 100, learningRate: 0.15 } }];
      const start = (name: string, model: string, synthesis: object | null) => {
        const request = { source: source.id, model, candidates, synthesis, startedBy: "test" };
        return runPipeline(trainingPipeline, trainingSteps, { name, input: { request } }, workspace);
      };

      const real = await start("real", "real", null);
      const alone = await start("alone", "alone", { share: 1, seed: 4 });

      const [realVersion, version] = [real, alone].map(({ register }) => (register as { version: Version }).version);
      expect(realVersion!.metrics.roc_auc! - version!.metrics.roc_auc!).toBeLessThan(NOTHING_LOST);
      expect(alone.split).toEqual({ ...(real.split as object), cached: true });
      const { train, validation, holdout } = real.split as Record<string, ArtifactRef>;
      for (const judging of [validation, holdout]) expect((await matrixAt(judging!)).ids.every((id) => id > 0)).toBe(true);
      const made = await matrixAt((alone.synthesise as { train: ArtifactRef }).train);
      expect(made.ids.every((id) => id < 0)).toBe(true);
      expect(furthestMarginal(await matrixAt(train!), made)).toBeLessThan(MARGINAL_DISTANCE);
      expect(version).toMatchObject({ synthesis: { share: 1, seed: 4, realRows: 0, syntheticRows: made.rows, copies: 0 } });
      expect(realVersion).not.toHaveProperty("synthesis");
      expect(await workspace.registry.getRun("alone")).toMatchObject({ parameters: { syntheticShare: 1, syntheticSeed: 4 } });
    },
    120_000,
  );
});

/** Rows of contract scene: codes and numbers drawn within what the dictionary accepts is not needed here, only many different ones. */
function someRows(rows: number): Matrix {
  const random = seededRandom(5);
  const features = scene.features.map(({ name }) => name);
  const values = Float32Array.from({ length: rows * features.length }, (_, cell) => {
    return scene.features[Math.floor(cell / rows)]!.type === "numeric" ? 60 * random() : 1 + Math.floor(4 * random());
  });
  const target = Uint8Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 1 : 0));
  return { features, rows, values, target, ids: Float64Array.from({ length: rows }, (_, row) => 202400000001 + row) };
}

/** Greatest total variation distance between the columns of two matrices that have few values. */
function furthestMarginal(one: Matrix, other: Matrix): number {
  const distances = one.features.map((_, feature) => {
    const [a, b] = [one, other].map((matrix) => sharesOf(column(matrix, feature)));
    if (a!.size > MOST_LEVELS) return 0;
    const levels = [...new Set([...a!.keys(), ...b!.keys()])];
    return levels.reduce((sum, level) => sum + Math.abs((a!.get(level) ?? 0) - (b!.get(level) ?? 0)), 0) / 2;
  });
  return Math.max(...distances);
}

function sharesOf(values: Float32Array): Map<number, number> {
  const shares = new Map<number, number>();
  for (const value of values) shares.set(value, (shares.get(value) ?? 0) + 1 / values.length);
  return shares;
}
