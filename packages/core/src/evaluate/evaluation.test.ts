import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { Evaluation, evaluateScores } from "./evaluation";
import { flatMetrics, isBetter } from "./metrics";
import { averagePrecision, rocAuc } from "./ranking";

const target = Uint8Array.of(0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0);
const probability = Float64Array.of(0.05, 0.2, 0.2, 0.35, 0.35, 0.9, 0.6, 0.55, 0.5, 0.5, 0.75, 0.1);

describe("evaluateScores", () => {
  it("gives the figures of scikit-learn 1.9 on twelve rows with ties", () => {
    const metrics = flatMetrics(evaluateScores({ target, probability }, 0.5));

    const expected = {
      accuracy: 7 / 12,
      majority_accuracy: 7 / 12,
      balanced_accuracy: 0.5857142857142856,
      precision: 0.5,
      recall: 0.6,
      f1: 0.5454545454545454,
      precision_not_severe: 0.6666666666666666,
      recall_not_severe: 0.5714285714285714,
      f1_not_severe: 0.6153846153846154,
      precision_macro: 0.5833333333333333,
      recall_macro: 0.5857142857142856,
      f1_macro: 0.5804195804195804,
      precision_weighted: 0.5972222222222222,
      recall_weighted: 0.5833333333333334,
      f1_weighted: 0.5862470862470862,
      roc_auc: 0.6428571428571428,
      average_precision: 0.6,
      brier: 0.239375,
      log_loss: 0.6551597737426834,
      true_negatives: 4,
      false_positives: 3,
      false_negatives: 2,
      true_positives: 3,
      threshold: 0.5,
      rows: 12,
      severe_rows: 5,
      prevalence: 5 / 12,
      // By hand: gaps of 0.05, 0.1, 2 x 0.3, 2 x 0.15, 0.45, 0.6, 0.75 and 0.1 over 12 rows
      expected_calibration_error: 2.95 / 12,
    };
    expect(Object.keys(metrics).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, value] of Object.entries(expected)) expect(metrics[name], name).toBeCloseTo(value, 12);
  });

  it("keeps the logarithm of a certain mistake finite, as scikit-learn does", () => {
    const { logLoss } = evaluateScores({ target: Uint8Array.of(0, 1, 1), probability: Float64Array.of(0, 0, 1) }, 0.5);

    expect(logLoss).toBeCloseTo(12.014551129705717, 10);
  });

  it.each([
    ["nobody is severe", Uint8Array.of(0, 0), null, null],
    ["everybody is severe", Uint8Array.of(1, 1), null, 1],
  ])("leaves out what is not defined when %s", (_, labels, auc, ap) => {
    const evaluation = evaluateScores({ target: labels, probability: Float64Array.of(0.2, 0.8) }, 0.5);

    expect(evaluation).toMatchObject({ rocAuc: auc, averagePrecision: ap, balancedAccuracy: 0.5 });
    expect(flatMetrics(evaluation)).not.toHaveProperty("roc_auc");
  });

  it("never answers NaN and always keeps its own schema", () => {
    const row = fc.tuple(fc.constantFrom(0, 1), fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.constantFrom(0, 0.5, 1), (rows, threshold) => {
        const scores = { target: Uint8Array.from(rows, ([label]) => label), probability: Float64Array.from(rows, ([, p]) => p) };

        const evaluation = evaluateScores(scores, threshold);

        expect(Evaluation.parse(evaluation)).toEqual(evaluation);
        expect(Object.values(flatMetrics(evaluation)).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it.each([
    ["no rows", Uint8Array.of(), Float64Array.of()],
    ["lengths that differ", Uint8Array.of(1), Float64Array.of(0.1, 0.2)],
    ["NaN", Uint8Array.of(1), Float64Array.of(Number.NaN)],
    ["a probability above 1", Uint8Array.of(1), Float64Array.of(1.01)],
  ])("refuses %s", (_, labels, values) => {
    expect(() => evaluateScores({ target: labels, probability: values }, 0.5)).toThrow(DataError);
  });
});

describe("rocAuc", () => {
  it("is the share of pairs in the right order, ties counting half", () => {
    const label = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(label, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 30 }), (rows) => {
        const pairs = rows.flatMap(([a, x]) => rows.flatMap(([b, y]) => (a === 1 && b === 0 ? [x > y ? 1 : x === y ? 0.5 : 0] : [])));
        const scores = { target: Uint8Array.from(rows, ([l]) => l), probability: Float32Array.from(rows, ([, x]) => x / 8) };

        const auc = rocAuc(scores);

        if (pairs.length === 0) expect(auc).toBeNull();
        else expect(auc).toBeCloseTo(pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length, 12);
      }),
    );
  });
});

describe("averagePrecision", () => {
  it("is the severe share when all probabilities are equal", () => {
    expect(averagePrecision({ target, probability: new Float32Array(12).fill(0.5) })).toBeCloseTo(5 / 12, 12);
  });
});

describe("isBetter", () => {
  it.each([
    ["roc_auc", 0.8, 0.7, true],
    ["roc_auc", 0.7, 0.7, false],
    ["brier", 0.1, 0.2, true],
    ["log_loss", 0.3, 0.2, false],
  ])("knows the direction of %s", (metric, a, b, better) => {
    expect(isBetter(metric, a, b)).toBe(better);
  });
});
