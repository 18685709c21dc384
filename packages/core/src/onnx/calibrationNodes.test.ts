import { describe, expect, it } from "vitest";
import { applyCalibration, Calibration } from "../evaluate/calibration";
import { predictProbabilities } from "../predict/predictProbabilities";
import { calibrateOnnx } from "./calibrateOnnx";
import { exportOnnx } from "./exportOnnx";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { scoreMatrix } from "./scoreMatrix";
import { openSession } from "./session";

const matrix = randomMatrix(1000, 4, 5);
const preprocessing = passthrough(matrix.features);
const model = randomBoosting(60, 16, 4, 6);
const trained = predictProbabilities(model, preprocessing, matrix);

describe("a calibration in the graph", () => {
  it.each<[string, Calibration]>([
    ["platt", { kind: "platt", slope: 1.7, intercept: -0.4 }],
    ["isotonic", { kind: "isotonic", from: [0, 0.2, 0.35, 0.5, 1], to: [0, 0.01, 0.5, 0.9, 1] }],
  ])("answers what %s answers outside of it, exported or put in later", async (_, calibration) => {
    const expected = applyCalibration(Calibration.parse(calibration), trained);
    const plain = exportOnnx(model, preprocessing);

    for (const onnx of [exportOnnx(model, preprocessing, { calibration }), calibrateOnnx(plain, calibration)]) {
      const session = await openSession(onnx);
      const served = await scoreMatrix(session, matrix);
      await session.close();
      for (const [row, probability] of served.entries()) expect(Math.abs(probability - expected[row]!)).toBeLessThan(1e-5);
    }
    expect(calibrateOnnx(calibrateOnnx(plain, calibration), null)).toEqual(plain);
  });

  it("keeps probabilities of 0 and 1 within 0 and 1", () => {
    const extremes = Float64Array.of(0, 1);

    const calibrations: Calibration[] = [
      { kind: "platt", slope: 3, intercept: 2 },
      { kind: "isotonic", from: [0, 0.5, 1], to: [0.1, 0.2, 0.9] },
    ];
    for (const calibration of calibrations) {
      for (const value of applyCalibration(calibration, extremes)) expect(value >= 0 && value <= 1).toBe(true);
    }
  });
});
