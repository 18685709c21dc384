import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { classMetrics, confusionAt } from "./confusion";
import { chooseThreshold } from "./threshold";

const target = Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 0);
const probability = Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1);

describe("chooseThreshold", () => {
  it("finds the best F1 and lies midway between two probabilities", () => {
    // Calling the first four: 3 found of 4, 1 false alarm, F1 0.75; every other cut is below.
    expect(chooseThreshold(target, probability)).toBeCloseTo(0.5, 12);
  });

  it("keeps a recall floor with the best precision it allows", () => {
    expect(chooseThreshold(target, probability, { kind: "recall-floor" })).toBeCloseTo(0.5, 12);
    expect(chooseThreshold(target, probability, { kind: "recall-floor", floor: 1 })).toBeCloseTo(0.15, 12);
    expect(chooseThreshold(target, probability, { kind: "recall-floor", floor: 0.5 })).toBeCloseTo(0.75, 12);
  });

  it("weighs a missed accident against false alarms", () => {
    expect(chooseThreshold(target, probability, { kind: "cost-ratio", ratio: 10 })).toBeCloseTo(0.15, 12);
    expect(chooseThreshold(target, probability, { kind: "cost-ratio", ratio: 0.9 })).toBeCloseTo(0.75, 12);
  });

  it("calls nobody when a false alarm costs too much", () => {
    const threshold = chooseThreshold(Uint8Array.of(0, 0, 1), Float64Array.of(0.9, 0.8, 0.7), { kind: "cost-ratio", ratio: 0.1 });

    expect(threshold).toBeGreaterThan(0.9);
  });

  it("calls everybody when all are severe", () => {
    expect(chooseThreshold(Uint8Array.of(1, 1), Float64Array.of(0.4, 0.2))).toBeCloseTo(0.1, 12);
  });

  it("gives an F1 that no probability as threshold beats", () => {
    const row = fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        fc.pre(rows.some(([label]) => label === 1));
        const scores = { target: Uint8Array.from(rows, ([label]) => label), probability: Float32Array.from(rows, ([, p]) => p / 20) };
        const f1 = (threshold: number) => classMetrics(confusionAt(scores, threshold))[1].f1;

        const chosen = f1(chooseThreshold(scores.target, scores.probability));

        for (const candidate of scores.probability) expect(chosen).toBeGreaterThanOrEqual(f1(candidate));
      }),
    );
  });

  it("refuses rows without a severe one, and a misspelt policy", () => {
    expect(() => chooseThreshold(Uint8Array.of(0), Float64Array.of(0.5))).toThrow(DataError);
    expect(() => chooseThreshold(target, probability, { kind: "recall-floor", flor: 0.8 } as never)).toThrow();
  });
});
