import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { ClassEvaluation, evaluateClasses } from "./classEvaluation";
import { flatClassMetrics } from "./classMetricNames";
import { asSevere, severeClasses } from "./classScores";

const names = ["unharmed", "killed", "hospitalised", "slightly hurt"];
const target = Uint8Array.of(1, 2, 2, 3, 3, 3, 2, 1);
const probabilities = Float64Array.of(
  ...[0.1, 0.6, 0.2, 0.1, 0, 0.1, 0.8, 0.1, 0.1, 0.1, 0.3, 0.5, 0, 0, 0.2, 0.8],
  ...[0, 0.1, 0.5, 0.4, 0.1, 0.1, 0.1, 0.7, 0, 0.2, 0.6, 0.2, 0, 0.3, 0.5, 0.2],
);

describe("evaluateClasses", () => {
  it("gives the figures of scikit-learn on eight rows, over the classes that occur", () => {
    const metrics = flatClassMetrics(evaluateClasses({ target, probabilities, classes: 4 }, names));

    // classification_report, roc_auc_score of each class against the rest and log_loss of scikit-learn 1.9
    expect(metrics).toMatchObject({
      accuracy: 0.625,
      majority_accuracy: 0.375,
      precision_killed: 1,
      recall_killed: 0.5,
      support_unharmed: 0,
    });
    expect(metrics.f1_macro).toBeCloseTo((2 / 3 + 4 / 7 + 2 / 3) / 3, 12);
    expect(metrics.f1_weighted).toBeCloseTo((2 * (2 / 3) + 3 * (4 / 7) + 3 * (2 / 3)) / 8, 12);
    expect(metrics.balanced_accuracy).toBeCloseTo((1 / 2 + 2 / 3 + 2 / 3) / 3, 12);
    const said = [0.6, 0.8, 0.3, 0.8, 0.4, 0.7, 0.6, 0.3];
    expect(metrics.log_loss).toBeCloseTo(-said.reduce((sum, p) => sum + Math.log(p), 0) / 8, 12);
  });

  it("counts every row in its cell, and severe as killed or hospitalised", () => {
    expect(evaluateClasses({ target, probabilities, classes: 4 }, names).confusion).toEqual([
      [0, 0, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 2, 1],
      [0, 0, 1, 2],
    ]);
    expect(severeClasses(names)).toEqual([1, 2]);
    const severe = asSevere({ target, probabilities, classes: 4 }, names);
    expect([...severe.target]).toEqual([1, 1, 1, 0, 0, 0, 1, 1]);
    expect(severe.probability[0]).toBeCloseTo(0.8, 12);
  });

  it("never answers NaN, with one class, constant answers or certain mistakes", () => {
    const row = fc.tuple(fc.nat(3), fc.constantFrom([1, 0, 0, 0], [0, 0, 0, 1], [0.25, 0.25, 0.25, 0.25]));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const scores = {
          target: Uint8Array.from(rows, ([label]) => label),
          probabilities: Float64Array.from(rows.flatMap(([, p]) => p)),
          classes: 4,
        };

        const evaluation = evaluateClasses(scores, names);

        expect(ClassEvaluation.parse(evaluation)).toEqual(evaluation);
        for (const value of Object.values(flatClassMetrics(evaluation))) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it.each([
    ["NaN", Uint8Array.of(0), Float64Array.of(Number.NaN, 0, 0, 1)],
    ["probabilities that do not add up", Uint8Array.of(0), Float64Array.of(0.2, 0.2, 0.2, 0.2)],
    ["a label that is no class", Uint8Array.of(4), Float64Array.of(0.25, 0.25, 0.25, 0.25)],
    ["no rows", Uint8Array.of(), Float64Array.of()],
  ])("refuses %s", (_, labels, values) => {
    expect(() => evaluateClasses({ target: labels, probabilities: values, classes: 4 }, names)).toThrow(DataError);
  });
});
