import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { applyCalibration, Calibration } from "./calibration";
import { chooseCalibration, chooseClassCalibration, MIN_CALIBRATION_ROWS } from "./chooseCalibration";
import { fitIsotonic, STEEPEST } from "./isotonic";
import { fitPlatt } from "./platt";
import { seededRandom } from "./random";
import { rocAuc } from "./ranking";
import type { Scores } from "./scores";

/** Rows whose true probability is known, and what a model says of it. */
function said(rows: number, seed: number, distort: (truth: number) => number): Scores & { truth: Float64Array } {
  const random = seededRandom(seed);
  const truth = Float64Array.from({ length: rows }, () => 0.02 + 0.96 * random());
  return { truth, target: Uint8Array.from(truth, (p) => (random() < p ? 1 : 0)), probability: truth.map(distort) };
}

const overconfident = (p: number) => p ** 3 / (p ** 3 + (1 - p) ** 3);

describe("chooseCalibration", () => {
  it("takes Platt's for a model that is too sure of itself, and comes near to the truth", () => {
    const scores = said(6000, 1, overconfident);

    const { calibration, probabilities, trials } = chooseCalibration(scores);

    expect(calibration).toMatchObject({ kind: "platt", slope: expect.closeTo(1 / 3, 1) });
    const gap = probabilities.reduce((sum, p, row) => sum + Math.abs(p - scores.truth[row]!), 0) / probabilities.length;
    expect(gap).toBeLessThan(0.02);
    expect(trials.map(({ kind }) => kind)).toEqual(["none", "platt", "isotonic"]);
  });

  it("takes the isotonic one where no curve of Platt's fits, and keeps the order of the rows", () => {
    const scores = said(8000, 2, (p) => (p < 0.5 ? p * 0.2 : 0.1 + (p - 0.5) * 1.7));

    const { calibration } = chooseCalibration(scores);

    expect(calibration?.kind).toBe("isotonic");
    const after = applyCalibration(calibration, scores.probability);
    expect(rocAuc({ target: scores.target, probability: after })).toBeCloseTo(rocAuc(scores)!, 9);
  });

  it("leaves a model alone that means what it says, and one with too few rows", () => {
    expect(chooseCalibration(said(6000, 3, (p) => p)).calibration).toBeNull();
    expect(chooseCalibration(said(MIN_CALIBRATION_ROWS - 1, 4, overconfident)).calibration).toBeNull();
  });

  it.each([
    ["one class only", new Uint8Array(1000), Float64Array.from({ length: 1000 }, (_, row) => row / 1000)],
    ["constant probabilities that are right", Uint8Array.from({ length: 1000 }, (_, row) => row % 2), new Float64Array(1000).fill(0.5)],
  ])("answers none for %s", (_, target, probability) => {
    const { calibration, probabilities } = chooseCalibration({ target, probability });

    expect(calibration).toBeNull();
    expect([...probabilities]).toEqual([...probability]);
  });

  it("refuses NaN", () => {
    expect(() => chooseCalibration({ target: Uint8Array.of(1), probability: Float64Array.of(Number.NaN) })).toThrow(DataError);
  });
});

describe("fitIsotonic and fitPlatt", () => {
  const row = fc.tuple(fc.constantFrom(0, 1), fc.oneof(fc.constantFrom(0, 1, 0.5), fc.float({ min: 0, max: 1, noNaN: true })));

  it("answer for any rows what can be stored, increases, and is never too steep", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const scores = { target: Uint8Array.from(rows, ([label]) => label), probability: Float32Array.from(rows, ([, p]) => p) };

        for (const calibration of [fitIsotonic(scores), fitPlatt(scores)]) {
          if (calibration === null) continue;
          expect(Calibration.parse(calibration)).toEqual(calibration);
          const [low, high] = applyCalibration(calibration, [0.3, 0.300001]);
          expect(high! - low!).toBeGreaterThanOrEqual(0);
          if (calibration.kind === "isotonic") expect(high! - low!).toBeLessThanOrEqual(STEEPEST * 1.1e-6);
        }
      }),
    );
  });
});

describe("chooseClassCalibration", () => {
  it("cools down a model of four classes that is too sure of itself", () => {
    const random = seededRandom(5);
    const rows = 3000;
    const truth = Array.from({ length: rows }, () => {
      const drawn = [random(), random(), random(), random()];
      const sum = drawn.reduce((total, value) => total + value, 0);
      return drawn.map((value) => value / sum);
    });
    const target = Uint8Array.from(truth, (given) => {
      const at = random();
      return given.findIndex((_, number) => at < given.slice(0, number + 1).reduce((sum, p) => sum + p, 0)) & 3;
    });
    const sharpened = truth.flatMap((given) => {
      const powers = given.map((p) => p ** 2.5);
      const sum = powers.reduce((total, value) => total + value, 0);
      return powers.map((value) => value / sum);
    });

    const { calibration, probabilities } = chooseClassCalibration({ target, probabilities: Float64Array.from(sharpened), classes: 4 });

    expect(calibration).toMatchObject({ kind: "temperature", temperature: expect.closeTo(2.5, 0) });
    expect(probabilities.subarray(0, 4).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });
});
