import { describe, expect, it } from "vitest";
import type { StateEntry } from "./execution";
import { findNode, graphOf } from "./trainingGraph";

const START = "2026-01-01T00:00:00.000Z";

function entry(name: string, more: Partial<StateEntry> = {}): StateEntry {
  return { name, status: "succeeded", startedAt: START, seconds: 2, attempts: 1, ...more };
}

describe("graphOf", () => {
  it("shows every state of a training that has just begun, most of them still to come", () => {
    const graph = graphOf({
      state: "running",
      states: [entry("acquire"), { name: "ingest", status: "running", startedAt: START, attempts: 1 }],
    });

    expect(graph.before.map(({ state }) => state)).toEqual(["ok", "run", "todo", "todo", "todo", "todo", "todo"]);
    expect(findNode(graph, "ingest")).toMatchObject({ since: START, seconds: undefined });
    expect(graph.candidates).toHaveLength(1);
    expect(graph.after.every(({ state }) => state === "todo")).toBe(true);
  });

  it("does not call left out what ran, where the history is silent about candidates", () => {
    const graph = graphOf({ state: "succeeded", states: [entry("synthesise"), entry("select")] });

    expect(graph.candidates.map((steps) => steps.map(({ state }) => state))).toEqual([["untold", "untold", "untold"]]);
  });

  it("adds up a state that was entered more than once", () => {
    const graph = graphOf({ state: "running", states: [entry("search", { item: 0 }), entry("search", { item: 0, seconds: 3 })] });

    expect(findNode(graph, "search.0")).toMatchObject({ seconds: 5, state: "ok", entries: { length: 2 } });
  });

  it("marks a state whose result had been there before", () => {
    const graph = graphOf({ state: "succeeded", states: [entry("ingest", { cached: true }), entry("prepare", { cached: false })] });

    expect([findNode(graph, "ingest")?.state, findNode(graph, "prepare")?.state]).toEqual(["cached", "ok"]);
  });

  it("lets a candidate that failed stand beside the others", () => {
    const states = [
      entry("search", { item: 0 }),
      entry("train", { item: 0 }),
      entry("evaluate", { item: 0 }),
      entry("search", { item: 1 }),
      entry("train", { item: 1, status: "caught", error: "DataError" }),
    ];

    const { candidates } = graphOf({ state: "running", states });

    expect(candidates.map((steps) => steps.map(({ state }) => state))).toEqual([
      ["ok", "ok", "ok"],
      ["ok", "bad", "skipped"],
    ]);
  });

  it("does not take the trials of a search or the shards of a forest for candidates", () => {
    const trials = Array.from({ length: 8 }, (_, item) => entry("trial", { item }));

    const graph = graphOf({ state: "running", states: [entry("search", { item: 0 }), ...trials] });

    expect(graph.candidates).toHaveLength(1);
    expect(findNode(graph, "trial")).toMatchObject({ seconds: 16, entries: { length: 8 } });
  });

  it("shows a state that failed and was redriven as what it is now", () => {
    const graph = graphOf({ state: "succeeded", states: [entry("gate", { status: "failed", error: "Timeout" }), entry("gate")] });

    expect(findNode(graph, "gate")?.state).toBe("ok");
  });

  it("says of what a failed training never reached that it was left out", () => {
    const graph = graphOf({ state: "failed", states: [entry("acquire"), entry("ingest", { status: "failed" })] });

    expect(findNode(graph, "validate")?.state).toBe("skipped");
    expect(findNode(graph, "nothing")).toBeUndefined();
  });

  it("calls what was at work when the training was stopped neither failed nor running", () => {
    const graph = graphOf({
      state: "aborted",
      states: [entry("acquire", { status: "failed" }), { name: "ingest", status: "running", startedAt: START, attempts: 1 }],
    });

    expect(graph.before.map(({ state }) => state).slice(0, 3)).toEqual(["stopped", "stopped", "skipped"]);
    expect(findNode(graph, "ingest")?.since).toBeUndefined();
  });
});
