import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { exportOnnx } from "../onnx/exportOnnx";
import { passthrough, randomBoosting, randomMatrix } from "../onnx/randomModel.fixture";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { encodeMatrix } from "../prepare/matrixFile";
import type { SplitPolicy } from "../prepare/splitPolicy";
import { aDraft, aMove, aSource, at } from "../registry/registryFixtures";
import { expected } from "./expected";
import { folderWorkspace } from "./folderWorkspace";
import { runStep } from "./step";
import { TrainingRequest } from "./trainingRequest";
import type { Workspace } from "./workspace";

const DATASET = "d".repeat(64);
const features = contractNamed("scene").features.map(({ name }) => name);
const onnx = exportOnnx(randomBoosting(3, 4, features.length, 2), passthrough(features));
/** Every third of 30 accidents, whose ids are even, is in the hold-out, and one that the table does not hold. */
const tableIds = Float64Array.from({ length: 30 }, (_, row) => row * 2);
const holdout: Matrix = { ...randomMatrix(11, features.length, 1), features, ids: Float64Array.from({ length: 11 }, (_, row) => row * 6) };

const RANDOM: SplitPolicy = { kind: "random", seed: 1, holdout: 0.2, validation: 0.16 };

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

let workspace: Workspace;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "vigie-expected-"));
  folders.push(folder);
  workspace = await folderWorkspace(folder, { revision: "r1" });
});

async function register(run: string) {
  const ref = await workspace.artifacts.put("models", "model.onnx", onnx);
  const draft = aDraft(run);
  return workspace.registry.createVersion({ ...draft, artifacts: { ...draft.artifacts, onnx: ref } }, at(1));
}

async function runExpected(change: { split?: SplitPolicy; contract?: string; version?: number } = {}) {
  const { artifacts } = workspace;
  const plan = {
    ...TrainingRequest.parse({ split: change.split }),
    ...{ model: "scene", contract: change.contract ?? "scene", pipeline: "training", execution: "e", run: "e" },
    source: aSource("a", at(0)),
    startedBy: "test",
  };
  const promotion = { promoted: false, version: change.version ?? 2, previous: 1, reason: "not better" };
  const [table, ids, matrix] = await Promise.all([
    artifacts.put("reports", "accidents.table", Buffer.from("table")),
    artifacts.put("prepared", "accidents.ids", new Uint8Array(tableIds.buffer)),
    artifacts.put("prepared", "holdout.matrix", encodeMatrix(holdout)),
  ]);
  const accidents = { table, ids, rows: 30, cached: false };
  return runStep(expected, { plan, promotion, dataset: DATASET, accidents, holdout: matrix }, workspace);
}

describe("the expected severe accidents of a dataset version", () => {
  it("are the champion's probabilities of the hold-out, each in its accident's row", async () => {
    await register("run");
    await workspace.registry.moveAlias(aMove(null, 1), at(2));

    expect(await runExpected()).toEqual({ version: 1, accidents: 11 });
    expect(await runExpected()).toEqual({ version: 1, accidents: 11 });

    const uses = await workspace.registry.listDatasetUses(DATASET);
    expect(uses).toMatchObject([{ kind: "expected", model: "scene", version: 1, accidents: 11 }]);
    const [use] = uses;
    if (use?.kind !== "expected") throw new Error("nothing is expected");
    const probability = new Float32Array(new Uint8Array(await workspace.artifacts.read(use.probability)).buffer);
    const session = await openSession(onnx);
    const scores = await scoreMatrix(session, holdout);
    await session.close();
    expect([...probability]).toEqual(Array.from(tableIds, (_, row) => (row % 3 === 0 ? scores[row / 3] : Number.NaN)));
  });

  it.each([
    ["nothing serves", false, {}],
    ["the champion answers another contract", true, { contract: "fr13" }],
    ["an older champion may have been trained on a hold-out drawn at random", true, { split: RANDOM }],
  ])("are not told when %s", async (_, serves, change) => {
    await register("run");
    if (serves) await workspace.registry.moveAlias(aMove(null, 1), at(2));

    expect(await runExpected(change)).toEqual({ version: null, accidents: 0 });
    expect(await workspace.registry.listDatasetUses(DATASET)).toEqual([]);
  });

  it("are told of a split at random by the version that it was drawn for", async () => {
    await register("run");
    await workspace.registry.moveAlias(aMove(null, 1), at(2));

    expect(await runExpected({ split: RANDOM, version: 1 })).toEqual({ version: 1, accidents: 11 });
  });
});
