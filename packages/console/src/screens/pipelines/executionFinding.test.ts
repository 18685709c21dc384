import { expect, it } from "vitest";
import type { Execution, StateEntry } from "./execution";
import { executionFinding } from "./executionFinding";

function execution(state: Execution["state"], states: Partial<StateEntry>[] = [], more: Partial<Execution> = {}): Execution {
  const startedAt = "2026-01-01T00:00:00.000Z";
  return {
    id: "training-1",
    state,
    startedAt,
    states: states.map((entry) => ({ name: "", status: "succeeded", startedAt, attempts: 1, ...entry })),
    ...more,
  };
}

it("says which state runs, and once candidates are tried how many are judged", () => {
  expect(executionFinding(execution("running"))).toMatchObject({ text: { en: "The training is starting" } });
  expect(executionFinding(execution("running", [{ name: "prepare", status: "running" }]))).toMatchObject({ state: "prepare" });
  const tried = [
    { name: "evaluate", item: 0 },
    { name: "train", item: 1, status: "running" as const },
  ];
  expect(executionFinding(execution("running", tried))).toMatchObject({ candidates: { done: 1, of: 2 } });
  expect(executionFinding(execution("running", [...tried, { name: "gate", status: "running" }]))).toMatchObject({ state: "gate" });
});

it("names the state that failed and what it said, not the one that came last", () => {
  const states = [{ name: "gate", status: "failed" as const }, { name: "release" }];

  expect(executionFinding(execution("failed", states, { failure: { error: "GateError", cause: "AUC is 0.51." } }))).toMatchObject({
    state: "gate",
    cause: "AUC is 0.51.",
  });
});

it("tells what was stopped from what took too long", () => {
  const texts = (["aborted", "timed-out", "failed"] as const).map(
    (state) => executionFinding(execution(state, [{ name: "train" }])).text.en,
  );

  expect(new Set(texts).size).toBe(3);
});
