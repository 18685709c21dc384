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
import type { Plan } from "./plan";
import type { Promotion } from "./promote";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import type { TrainingRequest } from "./trainingRequest";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];

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
  const tasks = trainingPipeline.states.flatMap((state) => (state.kind === "task" ? [state] : state.tasks));
  for (const { step, input } of tasks) {
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

    expect(version!.metrics).toEqual(flatMetrics(evaluateScores(scores, version!.threshold)));
  });

  testOnRealData("reuses finished steps, and does not promote what is not better", async () => {
    const state = await start("same", {});

    expect([state.ingest, state.prepare, state.split]).toMatchObject([{ cached: true }, { cached: true }, { cached: true }]);
    expect((state.promote as Promotion).promoted).toBe(false);
    expect(await workspace.registry.getAlias("scene", "champion")).toMatchObject({ version: 1 });
  });

  testOnRealData("loses a candidate that cannot be trained, not the others", async () => {
    const broken = { name: "broken", family: "boosting", parameters: { treees: 3 } };

    const state = await start("half", { candidates: [broken, ...QUICK] });

    expect(state.select).toMatchObject({ ranking: [{ run: "half.boosting" }] });
    expect(await workspace.registry.getRun("half.broken")).toMatchObject({ status: "failed", error: expect.stringContaining("treees") });
  });

  testOnRealData("fails when no candidate survives, and names the reasons", async () => {
    const broken = { name: "broken", family: "boosting", parameters: { treees: 3 } };

    await expect(start("none", { candidates: [broken] })).rejects.toThrow(/No candidate survived.*treees/);
  });

  testOnRealData("a failing gate leaves every pointer as it was, and the next execution takes the lease over", async () => {
    const before = await workspace.registry.getAlias("scene", "champion");
    const versions = (await workspace.registry.listVersions("scene")).length;
    const overconfident = [{ name: "boosting", family: "boosting", parameters: { trees: 5, positiveWeight: 1000 } }];

    await expect(start("refused", { candidates: overconfident })).rejects.toMatchObject({
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
