import { describe, expect, it } from "vitest";
import type { Tree } from "../model";
import { scoreTrees, sigmoid } from "./scoreTrees";

const stump = (threshold: number, left: number, right: number, missingLeft: 0 | 1): Tree => ({
  feature: Int32Array.of(0, -1, -1),
  threshold: Float32Array.of(threshold, left, right),
  left: Int32Array.of(1, 0, 0),
  right: Int32Array.of(2, 0, 0),
  missingLeft: Uint8Array.of(missingLeft, 0, 0),
});

describe("scoreTrees", () => {
  it("sends a value on the threshold left and the next float right", () => {
    const model = { family: "boosting" as const, base: 0, trees: [stump(0.1, -1, 1, 0)] };
    const threshold = Math.fround(0.1);

    const margins = scoreTrees(model, Float32Array.of(threshold, threshold + 2 ** -27), 2);

    expect([...margins]).toEqual([-1, 1]);
  });

  it("sends missing values where the node says", () => {
    const trees = [stump(5, 1, 2, 1), stump(5, 10, 20, 0)];

    const margins = scoreTrees({ family: "boosting", base: 100, trees }, Float32Array.of(Number.NaN), 1);

    expect([...margins]).toEqual([121]);
  });

  it("adds in float32, in the order of the trees, the base last", () => {
    const trees = [stump(5, 2 ** 24, 0, 0), stump(5, 1, 0, 0), stump(5, -(2 ** 24), 0, 0)];

    const margins = scoreTrees({ family: "boosting", base: 3, trees }, Float32Array.of(0), 1);

    expect([...margins]).toEqual([3]);
  });

  it("answers the base for a model without trees", () => {
    expect([...scoreTrees({ family: "boosting", base: -0.5, trees: [] }, new Float32Array(), 2)]).toEqual([-0.5, -0.5]);
  });
});

describe("sigmoid", () => {
  it("maps margins to probabilities without overflow", () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });
});
