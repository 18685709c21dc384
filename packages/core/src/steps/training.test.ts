import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluateScores } from "../evaluate/evaluation";
import { flatMetrics } from "../evaluate/metrics";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import { decodeMatrix } from "../prepare/matrixFile";
import { realData, testOnRealData } from "../realData.fixture";
import type { Source } from "../registry/source";
import { folderWorkspace } from "./folderWorkspace";
import { tasksOf } from "./pipeline";
import type { Plan } from "./plan";
import type { Promotion } from "./promote";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import type { TrainingRequest } from "./trainingRequest";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];

/** No metric has this name, so that every trial of its search fails. */
const LOST = {
  name: "lost",
  family: "boosting",
  search: { method: "grid", space: { trees: [1] }, folds: 1, scoring: "cleverness", baseline: false },
};

let folder: string;
let workspace: Workspace;
let source: Source | undefined;

function start(name: string, request: object) {
  const input = { request: { ...(source ? { source: source.id } : {}), candidates: QUICK, ...request, startedBy: "test" } };
  return runPipeline(trainingPipeline, trainingSteps, { name, input }, workspace);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-line-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the pipeline names only steps that exist, and hands each of them exactly the input that it declares", () => {
  for (const { step, input } of tasksOf(trainingPipeline.states)) {
    const schema = trainingSteps[step]?.input as { shape?: Record<string, unknown> } | undefined;
    expect({ step, keys: Object.keys(input).sort() }).toEqual({ step, keys: Object.keys(schema?.shape ?? {}).sort() });
  }
});

describe("the line on the labelled accidents of 2016", () => {
  beforeAll(async () => {
    const dir = realData("baac/labelled-2016");
    const files = (await readdir(dir).catch(() => [])).map((name) => ({ name, path: join(dir, name) }));
    if (files.length === 0) return;
    source = await storeSource(files, "baac", workspace, "test");
    await workspace.registry.putSource(source);
  });

  testOnRealData("takes raw files to a champion whose every run is closed", async () => {
    const state = await start("first", {});

    expect(state.promote).toMatchObject({ promoted: true, version: 1, previous: null });
    expect(await workspace.registry.getAlias("scene", "champion")).toMatchObject({ version: 1 });
    expect((await workspace.registry.listRuns("scene")).map(({ id, parent, status }) => ({ id, parent, status }))).toEqual(
      expect.arrayContaining([
        { id: "first", parent: undefined, status: "finished" },
        { id: "first.boosting", parent: "first", status: "finished" },
      ]),
    );
    expect(await workspace.registry.getLease("training")).toBeUndefined();
  });

  testOnRealData("registers the metrics that its own artefact has on its own hold-out", async () => {
    const version = await workspace.registry.getVersion("scene", 1);
    const state = await start("again", {});
    const { holdout } = state.split as { holdout: Parameters<Workspace["artifacts"]["read"]>[0] };
    const matrix = decodeMatrix(await workspace.artifacts.read(holdout));

    const session = await openSession(await workspace.artifacts.read(version!.artifacts.onnx));
    const scores = { target: matrix.target, probability: await scoreMatrix(session, matrix) };
    await session.close();

    expect(version!.metrics).toMatchObject(flatMetrics(evaluateScores(scores, version!.threshold)));
    expect(version!.metrics.roc_auc_stage_4).toBeCloseTo(version!.metrics.roc_auc!, 12);
    expect(version!.metrics.roc_auc_stage_1).toBeGreaterThan(0.7);
  });

  testOnRealData("reuses finished steps, and does not promote what is not better", async () => {
    const state = await start("same", {});

    expect([state.ingest, state.prepare, state.split]).toMatchObject([{ cached: true }, { cached: true }, { cached: true }]);
    expect((state.promote as Promotion).promoted).toBe(false);
    expect(await workspace.registry.getAlias("scene", "champion")).toMatchObject({ version: 1 });
  });

  testOnRealData("loses a candidate that cannot be trained, not the others", async () => {
    const state = await start("half", { candidates: [LOST, ...QUICK] });

    expect(state.select).toMatchObject({ ranking: [{ run: "half.boosting" }] });
    expect(await workspace.registry.getRun("half.lost")).toMatchObject({ status: "failed", error: expect.stringContaining("no trial") });
    expect(await workspace.registry.getRun("half.lost.trial-1")).toMatchObject({
      status: "failed",
      error: expect.stringContaining("cleverness"),
    });
  });

  testOnRealData("fails when no candidate survives, and names the reasons", async () => {
    await expect(start("none", { candidates: [LOST] })).rejects.toThrow(/No candidate survived.*cleverness/);
  });

  testOnRealData("searches a candidate's parameters by cross-validation, each trial a run of its own, beside its baseline", async () => {
    const search = { method: "grid", space: { learningRate: [0.001, 0.2] }, folds: 2, scoring: "roc_auc" };
    const searched = [{ name: "tuned", family: "boosting", parameters: { trees: 20, leaves: 8 }, search }];

    const state = await start("search", { candidates: searched });

    const runs = (await workspace.registry.listRuns("scene")).filter(({ execution }) => execution === "search");
    const trials = runs.filter(({ parent }) => parent === "search.tuned").sort((a, b) => a.id.localeCompare(b.id));
    expect(trials.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: "search.tuned.trial-1", status: "finished" },
      { id: "search.tuned.trial-2", status: "finished" },
    ]);
    expect(trials[1]!.metrics.score).toBeGreaterThan(trials[0]!.metrics.score!);
    expect(trials[1]!.series).toMatchObject({ roc_auc: { length: 2 } });
    expect(trials[1]!.metrics).toMatchObject({
      cv_accuracy: expect.any(Number),
      cv_precision_weighted: expect.any(Number),
      cv_recall_weighted: expect.any(Number),
    });
    expect(trials[1]!.metrics.cv_f1_weighted).toBeGreaterThan(0.5);
    expect(await workspace.registry.getRun("search.tuned")).toMatchObject({ parameters: { trees: 20, learningRate: 0.2 } });
    expect(await workspace.registry.getRun("search.tuned-baseline")).toMatchObject({ status: "finished", parameters: { trees: 20 } });
    expect(state.select).toMatchObject({ ranking: { length: 2 } });
  });

  testOnRealData("grows a forest in parts side by side that is the forest grown whole", async () => {
    const parameters = { maxDepth: 6, outOfBag: true };
    // One parameter by two names: else the second would be remembered.
    const forests = [
      { name: "whole", family: "forest", parameters: { ...parameters, n_estimators: 7 } },
      { name: "parts", family: "forest", parameters: { ...parameters, trees: 7 }, shards: 3 },
    ];

    const state = await start("forests", { candidates: forests });

    const [whole, parts] = (state.candidates as { evaluate: { artifacts: { onnx: { sha256: string } } } }[]).map(
      ({ evaluate }) => evaluate,
    );
    expect(parts!.artifacts.onnx.sha256).toBe(whole!.artifacts.onnx.sha256);
    const [alone, joined] = (state.candidates as { train: { summary: Record<string, number> } }[]).map(({ train }) => train.summary);
    expect(joined).toEqual({
      trees: 7,
      shards: 3,
      out_of_bag_log_loss: alone!.out_of_bag_log_loss,
      out_of_bag_roc_auc: alone!.out_of_bag_roc_auc,
    });
    expect((state.candidates as { shards: { from: number; to: number }[] }[])[1]!.shards).toMatchObject([
      { from: 0, to: 2 },
      { from: 2, to: 5 },
      { from: 5, to: 7 },
    ]);
  });

  testOnRealData("gives up what falls behind, and ends at the number of trials", async () => {
    const search = { method: "tpe", space: { learningRate: { from: 1e-4, to: 0.3, log: true } }, folds: 3, trials: 11, baseline: false };
    const searched = [{ name: "tuned", family: "boosting", parameters: { trees: 5, leaves: 4 }, search }];

    await start("pruned", { candidates: searched });

    const trials = (await workspace.registry.listRuns("scene")).filter(({ parent }) => parent === "pruned.tuned");
    expect(trials).toHaveLength(11);
    expect(trials.filter(({ status }) => status === "cancelled").length).toBeGreaterThan(0);
    expect(await workspace.registry.getRun("pruned.tuned-baseline")).toBeUndefined();
  });

  testOnRealData("a failing gate leaves every pointer as it was, and the next execution takes the lease over", async () => {
    const before = await workspace.registry.getAlias("scene", "champion");
    const versions = (await workspace.registry.listVersions("scene")).length;
    const ignorant = [{ name: "boosting", family: "boosting", parameters: { trees: 1, learningRate: 1e-9 } }];

    await expect(start("refused", { candidates: ignorant })).rejects.toMatchObject({
      name: "GateError",
      details: [{ path: "brier" }],
    });

    expect(await workspace.registry.getAlias("scene", "champion")).toEqual(before);
    expect(await workspace.registry.listVersions("scene")).toHaveLength(versions);
    expect((await start("after", {})).promote).toMatchObject({ promoted: false });
    expect(await workspace.registry.getRun("refused")).toMatchObject({ status: "failed" });
  });

  testOnRealData("holds no accident on two sides", async () => {
    const { split } = (await start("sides", {})) as {
      split: Record<"train" | "validation" | "holdout", Plan["source"]["files"][0]["ref"]>;
    };
    const ids = await Promise.all(
      (["train", "validation", "holdout"] as const).map(async (side) => decodeMatrix(await workspace.artifacts.read(split[side])).ids),
    );

    const all = ids.flatMap((side) => [...side]);

    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(14_156);
  });
});

test("a request for a source that nobody handed in is refused by name", async () => {
  const unknown: Partial<TrainingRequest> = { source: "0".repeat(64) };

  await expect(start("unknown", unknown)).rejects.toThrow(`There is no source ${"0".repeat(64)}`);
});

test("a parameter that its family does not take is refused before anything is spent", async () => {
  const broken = { name: "broken", family: "boosting", parameters: { treees: 3 } };

  await expect(start("broken", { candidates: [broken] })).rejects.toThrow(/acquire/);

  expect(await workspace.registry.getRun("broken")).toBeUndefined();
});
