import { describe, expect, it } from "vitest";
import { evaluateSubgroups, subgroupWhere } from "./subgroups";

const matrix = {
  features: ["agg", "n_pedestrians"],
  rows: 5,
  values: Float32Array.of(1, 2, 2, Number.NaN, 2, 0, 1, 0, 0, 2),
  target: Uint8Array.of(0, 1, 0, 1, 1),
  ids: new Float64Array(5),
};
const scores = { target: matrix.target, probability: Float64Array.of(0.1, 0.9, 0.2, 0.7, 0.4) };

describe("evaluateSubgroups", () => {
  it("judges each group by its own rows at the common threshold", () => {
    const groups = [
      subgroupWhere(matrix, "built-up", "agg", (agg) => agg === 2),
      subgroupWhere(matrix, "pedestrians", "n_pedestrians", (count) => count > 0),
    ];

    const [builtUp, pedestrians] = evaluateSubgroups(scores, 0.5, groups);

    expect(builtUp).toMatchObject({ name: "built-up", evaluation: { rows: 3, severe: 2, rocAuc: 1, threshold: 0.5 } });
    expect(builtUp!.evaluation.classes[1].recall).toBe(0.5);
    expect(pedestrians).toMatchObject({ evaluation: { rows: 2, severe: 2, rocAuc: null } });
  });

  it("leaves a group without rows out", () => {
    expect(evaluateSubgroups(scores, 0.5, [subgroupWhere(matrix, "none", "agg", () => false)])).toEqual([]);
  });

  it("puts a missing value in no group and refuses an unknown feature", () => {
    expect([...subgroupWhere(matrix, "all", "agg", () => true).mask]).toEqual([1, 1, 1, 0, 1]);
    expect(() => subgroupWhere(matrix, "x", "age", () => true)).toThrow("age");
  });
});
