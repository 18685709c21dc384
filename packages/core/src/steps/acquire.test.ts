import { beforeEach, expect, test } from "vitest";
import { memoryRegistry } from "../registry/memoryRegistry";
import type { Source } from "../registry/source";
import { acquire } from "./acquire";
import { runStep } from "./step";
import type { Workspace } from "./workspace";

const source: Source = {
  id: "a".repeat(64),
  dataset: "baac",
  files: [{ name: "lieux.csv", ref: { key: `raw/${"b".repeat(64)}/lieux.csv`, sha256: "b".repeat(64), bytes: 1 } }],
  addedAt: "2026-11-21T10:00:00.000Z",
  addedBy: "test",
};

let workspace: Workspace;
let running: Set<string>;

function take(execution: string, request: object = {}) {
  return runStep(acquire, { pipeline: "training", execution, request }, workspace);
}

beforeEach(async () => {
  running = new Set();
  workspace = {
    registry: memoryRegistry(),
    revision: "test",
    isRunning: async (execution: string) => running.has(execution),
    now: () => new Date("2026-11-21T11:00:00.000Z"),
    log: () => {},
  } as unknown as Workspace;
  await workspace.registry.putSource(source);
});

test("an empty request trains the default candidates on the newest source", async () => {
  const plan = await take("one");

  expect(plan).toMatchObject({ model: "scene", contract: "scene", source, run: "one", startedBy: "schedule", split: { kind: "fixed" } });
  expect(plan.candidates.map(({ name }) => name)).toEqual(["boosting", "logistic"]);
  expect(await workspace.registry.getRun("one")).toMatchObject({ status: "running", datasetDigest: source.id });
});

test("a second execution is refused while the first one runs, and told its name", async () => {
  running.add("one");
  await take("one");

  await expect(take("two")).rejects.toMatchObject({ status: 409, details: [{ path: "execution", message: "one" }] });

  expect(await workspace.registry.getLease("training")).toMatchObject({ execution: "one" });
  expect(await workspace.registry.getRun("two")).toBeUndefined();
});

test("the lease of an execution that is gone is taken over and its runs are closed", async () => {
  await take("one");

  await take("two");

  expect(await workspace.registry.getLease("training")).toMatchObject({ execution: "two" });
  expect(await workspace.registry.getRun("one")).toMatchObject({ status: "failed", endedAt: "2026-11-21T11:00:00.000Z" });
});

test("a retry of the same execution finds its own lease", async () => {
  await take("one");

  await expect(take("one")).resolves.toMatchObject({ execution: "one" });
});

test("candidates with one name are refused before anything is spent", async () => {
  const twin = { name: "boosting", family: "boosting" };

  await expect(take("one", { candidates: [twin, twin] })).rejects.toMatchObject({ details: [{ path: "request.candidates" }] });

  expect(await workspace.registry.getLease("training")).toBeUndefined();
});
