import { describe, expect, it } from "vitest";
import { addressOfRun, runsPath } from "./runsPath";
import { availableColumns, columnsOf, runsQuery } from "./runsQuery";
import { virtualWindow } from "./virtualWindow";

describe("runsQuery", () => {
  it("asks for runs without a parent first, and for all when filtered or flat", () => {
    expect(runsQuery({})).toEqual({ parent: "none", limit: "200" });
    expect(runsQuery({ flat: "1" })).toEqual({ limit: "200" });
    expect(runsQuery({ filter: "metrics.f1 > 0.7", order: "-metrics.f1" })).toEqual({
      filter: "metrics.f1 > 0.7",
      order: "metrics.f1 desc",
      limit: "200",
    });
  });
});

describe("columns", () => {
  it("are the usual ones until others are named", () => {
    expect(columnsOf({})).toContain("metrics.f1");
    expect(columnsOf({ columns: "params.trees,metrics.brier" })).toEqual(["params.trees", "metrics.brier"]);
  });

  it("can be whatever a run has, the usual ones first", () => {
    const runs = [{ metrics: { brier: 1, f1: 1 }, parameters: { trees: 3 } }];
    expect(availableColumns(runs)).toEqual(["metrics.f1", "metrics.brier", "params.trees"]);
  });
});

describe("runsPath", () => {
  it("reads back what is written, whatever characters an id has", () => {
    expect(runsPath(addressOfRun("scene", "train-1.boosting_3"))).toEqual({ kind: "run", experiment: "scene", id: "train-1.boosting_3" });
    expect(runsPath("/runs")).toEqual({ kind: "experiments" });
    expect(runsPath("/runs/a/b/c")).toEqual({ kind: "none" });
  });
});

describe("virtualWindow", () => {
  it("shows what is seen and a little around it, never more than there is", () => {
    expect(virtualWindow({ top: 0, height: 360, row: 36, rows: 10_000 })).toEqual({ from: 0, to: 20, above: 0, below: 9980 * 36 });
    const { from, to, above } = virtualWindow({ top: 36_000, height: 360, row: 36, rows: 10_000 });
    expect([from, to, above]).toEqual([990, 1020, 990 * 36]);
    expect(virtualWindow({ top: 99_999, height: 360, row: 36, rows: 5 })).toEqual({ from: 0, to: 5, above: 0, below: 0 });
  });
});
