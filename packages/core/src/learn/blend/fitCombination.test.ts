import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../evaluate/random";
import { logOdds, probabilitiesOfLogOdds } from "../trees/logOdds";
import { combinedOdds, fitCombination } from "./fitCombination";

/** Labels drawn from `truth`'s odds. */
function draw(truth: Float64Array, seed: number): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from(truth, (odds) => (random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0));
}

function noise(rows: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: rows }, () => 4 * random() - 2);
}

const [signal, other, useless] = [noise(8000, 1), noise(8000, 2), noise(8000, 3)];

describe("fitCombination", () => {
  it("finds the weights and the constant that rows were drawn with", () => {
    const truth = signal.map((value, row) => 0.7 * value - 0.4 * other[row]! + 0.5);

    const { weights, biases } = fitCombination([signal, other, useless], draw(truth, 4), { classes: 2, nonNegative: false });

    expect(weights[0]).toBeCloseTo(0.7, 1);
    expect(weights[1]).toBeCloseTo(-0.4, 1);
    expect(weights[2]).toBeCloseTo(0, 1);
    expect(biases[0]).toBeCloseTo(0.5, 1);
  });

  it("holds weights at 0 that would be below, and has no constant then", () => {
    const truth = signal.map((value, row) => 0.7 * value - 0.4 * other[row]!);

    const { weights, biases } = fitCombination([signal, other, useless], draw(truth, 5), { classes: 2, nonNegative: true });

    expect(weights[0]).toBeCloseTo(0.7, 1);
    expect(weights[1]).toBe(0);
    expect([...biases]).toEqual([0]);
  });

  it("shares between members that answer alike", () => {
    const { weights } = fitCombination([signal, signal], draw(signal, 6), { classes: 2, nonNegative: true });

    expect(weights[0]).toBeCloseTo(weights[1]!, 6);
    expect(weights[0]! + weights[1]!).toBeCloseTo(1, 1);
  });

  it("is never worse on its own rows than any member or their mean, for two classes or three", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.boolean(), fc.nat(), (classes, nonNegative, seed) => {
        const cells = 60 * (classes - 1);
        const odds = [0, 1, 2].map((member) => noise(cells, seed + member));
        const random = seededRandom(seed + 9);
        const target = Uint8Array.from({ length: 60 }, () => Math.floor(random() * classes));
        const loss = (weights: number[], biases: Float64Array = new Float64Array(classes - 1)) =>
          lossOf(combinedOdds(odds, { weights: Float64Array.from(weights), biases }), target, classes);

        const { weights, biases } = fitCombination(odds, target, { classes, nonNegative });

        // The penalty may cost 0.5 at most for moving one weight by 1.
        for (const own of [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          [1 / 3, 1 / 3, 1 / 3],
        ]) {
          expect(loss([...weights], biases)).toBeLessThan(loss(own) + 1);
        }
        expect(weights.every((weight) => Number.isFinite(weight) && (!nonNegative || weight >= 0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("logOdds", () => {
  it("are turned back into the probabilities that they came from", () => {
    expect([...probabilitiesOfLogOdds(logOdds(Float64Array.of(0.2, 0.7), 2), 2)].map(round)).toEqual([0.2, 0.7]);
    expect([...probabilitiesOfLogOdds(logOdds(Float64Array.of(0.2, 0.7, 0.1), 3), 3)].map(round)).toEqual([0.2, 0.7, 0.1]);
  });

  it("stay finite for what is certain", () => {
    expect(logOdds(Float64Array.of(0, 1), 2).every(Number.isFinite)).toBe(true);
    expect(logOdds(Float64Array.of(0, 1, 0), 3).every(Number.isFinite)).toBe(true);
    expect(probabilitiesOfLogOdds(Float64Array.of(5000, -5000), 3).every(Number.isFinite)).toBe(true);
  });
});

function lossOf(odds: Float64Array, target: Uint8Array, classes: number): number {
  const probabilities = probabilitiesOfLogOdds(odds, classes);
  const given = (label: number, row: number) =>
    classes > 2 ? probabilities[row * classes + label]! : label === 1 ? probabilities[row]! : 1 - probabilities[row]!;
  return target.reduce((sum, label, row) => sum - Math.log(given(label, row)), 0);
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
