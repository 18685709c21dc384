import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { bootstrapIntervals, pairedBootstrap } from "./bootstrap";
import { evaluateScores } from "./evaluation";
import { seededRandom } from "./random";

describe("bootstrapIntervals", () => {
  it("holds the metric itself, and is narrower for more rows", () => {
    const [few, many] = [calibratedScores(300, 1), calibratedScores(4800, 1)];

    const [wide, narrow] = [bootstrapIntervals(few, 0.5), bootstrapIntervals(many, 0.5)];

    const { rocAuc, averagePrecision, brier, classes } = evaluateScores(many, 0.5);
    for (const [metric, value] of Object.entries({ roc_auc: rocAuc!, average_precision: averagePrecision!, brier, f1: classes[1].f1 })) {
      const [low, high] = narrow[metric as "roc_auc"]!;
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      // 16 times the rows: a quarter of the width
      expect((high - low) / width(wide[metric as "roc_auc"]!)).toBeCloseTo(0.25, 1);
    }
  });

  it("agrees with the normal interval of a mean for the Brier score", () => {
    const scores = calibratedScores(2000, 2);
    const squares = Array.from(scores.target, (label, row) => (scores.probability[row]! - label) ** 2);
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    const sd = Math.sqrt(squares.reduce((sum, square) => sum + (square - mean) ** 2, 0) / squares.length);

    const [low, high] = bootstrapIntervals(scores, 0.5, { resamples: 2000 }).brier!;

    const half = (1.96 * sd) / Math.sqrt(squares.length);
    expect(Math.abs(low - (mean - half))).toBeLessThan(half / 10);
    expect(Math.abs(high - (mean + half))).toBeLessThan(half / 10);
  });

  it("is the same for the same seed and another for another", () => {
    const scores = calibratedScores(200, 3);

    expect(bootstrapIntervals(scores, 0.5, { seed: 7 })).toEqual(bootstrapIntervals(scores, 0.5, { seed: 7 }));
    expect(bootstrapIntervals(scores, 0.5, { seed: 7 })).not.toEqual(bootstrapIntervals(scores, 0.5, { seed: 8 }));
  });

  it("leaves out what one class does not define, and refuses no rows", () => {
    const intervals = bootstrapIntervals({ target: Uint8Array.of(0, 0, 0), probability: Float64Array.of(0.1, 0.2, 0.3) }, 0.5);

    expect(Object.keys(intervals).sort()).toEqual(["brier", "f1", "precision", "recall"]);
    expect(() => bootstrapIntervals({ target: Uint8Array.of(), probability: Float64Array.of() }, 0.5)).toThrow(DataError);
  });
});

describe("pairedBootstrap", () => {
  it("sees a clear difference, whatever the metric's direction", () => {
    const { target, probability } = calibratedScores(1500, 4);
    const noisy = { probability: blur(probability) };

    for (const metric of ["roc_auc", "average_precision"] as const) {
      const result = pairedBootstrap(target, { probability }, noisy, metric);
      expect(result.difference).toBeGreaterThan(0);
      expect(result.interval[0]).toBeGreaterThan(0);
      expect(result.shareBetter).toBeGreaterThan(0.99);
    }
    const brier = pairedBootstrap(target, { probability }, noisy, "brier");
    expect(brier.interval[1]).toBeLessThan(0);
    expect(brier.shareBetter).toBeGreaterThan(0.99);
  });

  it("sees none between a model and itself, and is narrower than two separate intervals", () => {
    const { target, probability } = calibratedScores(1000, 5);

    const same = pairedBootstrap(target, { probability }, { probability }, "roc_auc");
    const near = pairedBootstrap(target, { probability }, { probability: probability.map((p) => (p > 0.5 ? p : p * p)) }, "brier");

    expect(same).toMatchObject({ difference: 0, interval: [0, 0], shareBetter: 0 });
    expect(width(near.interval)).toBeLessThan(width(bootstrapIntervals({ target, probability }, 0.5).brier!));
  });

  it("uses each model's own threshold for recall", () => {
    const { target, probability } = calibratedScores(500, 6);

    const result = pairedBootstrap(target, { probability, threshold: 0.2 }, { probability, threshold: 0.8 }, "recall");

    expect(result.a).toBeGreaterThan(result.b);
    expect(result.difference).toBeCloseTo(result.a - result.b, 12);
  });

  it("refuses a metric that the rows do not define", () => {
    const one = { probability: Float64Array.of(0.1, 0.2) };

    expect(() => pairedBootstrap(Uint8Array.of(0, 0), one, one, "roc_auc")).toThrow(DataError);
    expect(
      pairedBootstrap(Uint8Array.of(1), { probability: Float64Array.of(0.9) }, { probability: Float64Array.of(0.2) }, "brier"),
    ).toMatchObject({
      shareBetter: 1,
    });
  });
});

function calibratedScores(rows: number, seed: number): { target: Uint8Array; probability: Float64Array } {
  const random = seededRandom(seed);
  const probability = Float64Array.from({ length: rows }, () => random());
  return { target: Uint8Array.from(probability, (p) => (random() < p ? 1 : 0)), probability };
}

function blur(probability: Float64Array): Float64Array {
  const random = seededRandom(99);
  return probability.map((p) => (p + random()) / 2);
}

function width([low, high]: readonly [number, number]): number {
  return high - low;
}
