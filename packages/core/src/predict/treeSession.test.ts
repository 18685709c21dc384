import { expect, test } from "vitest";
import type { Calibration } from "../evaluate/calibration";
import type { BoostingModel, Model } from "../learn/model";
import { exportOnnx } from "../onnx/exportOnnx";
import { passthrough, randomBoosting, randomMatrix } from "../onnx/randomModel.fixture";
import { rowMajor } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import type { Preprocessing } from "../prepare/preprocessing";
import type { Bundle } from "./bundle";
import { openTreeSession } from "./treeSession";

const matrix = randomMatrix(300, 4, 1);
const plain = passthrough(matrix.features);
const encoded: Preprocessing = {
  features: plain.features,
  encodings: [
    { kind: "scale", feature: "f0", fill: 0.1, mean: 0.2, sd: 0.7, indicator: true },
    { kind: "oneHot", feature: "f1", fill: 0, levels: [-0.5, 0, 0.5] },
    { kind: "passthrough", feature: "f2" },
    { kind: "cyclic", feature: "f3", period: 2 },
  ],
};
const boosting = randomBoosting(40, 12, 4, 7);
const wide = randomBoosting(30, 9, 8, 9);
const single: BoostingModel = { ...boosting, trees: [{ ...boosting.trees[0]!, feature: Int32Array.of(-1) }, ...boosting.trees.slice(1)] };

const isotonic: Calibration = { kind: "isotonic", from: [0, 0.3, 1], to: [0, 0.5, 1] };

test.each<[string, Model, Preprocessing, number, Calibration | null]>([
  ["boosting over values as they are", boosting, plain, 2, null],
  ["boosting over encoded columns", wide, encoded, 2, null],
  ["a tree that is one leaf", single, plain, 2, null],
  ["a forest", { family: "forest", classes: 2, trees: boosting.trees }, plain, 2, null],
  ["boosting of four classes", { ...boosting, bases: [0.1, -0.2, 0, 0.4] }, plain, 4, null],
  ["a calibration by log odds", boosting, plain, 2, { kind: "platt", slope: 1.3, intercept: -0.2 }],
  ["a calibration by straight lines", boosting, plain, 2, isotonic],
])("answers as the runtime does: %s", async (_, model, preprocessing, classes, calibration) => {
  const onnx = exportOnnx(model, preprocessing, { classes, calibration });
  const own = openTreeSession(onnx, bundleOf(preprocessing, classes, calibration))!;
  const runtime = await openSession(onnx);
  const rows = rowMajor(matrix);

  for (const ask of ["score", "scoreClasses"] as const) {
    const expected = await runtime[ask](rows, matrix.rows, 4);
    const answered = await own[ask](rows, matrix.rows, 4);
    expect(answered.length).toBe(expected.length);
    expect(Math.max(...answered.map((value, at) => Math.abs(value - expected[at]!)))).toBeLessThan(1e-6);
    expect(await own[ask](rows.subarray(4, 8), 1, 4)).toEqual(answered.subarray(answered.length / 300, (2 * answered.length) / 300));
  }
  await runtime.close();
});

test.each<[string, Model]>([
  ["a linear model", { family: "logistic", bias: 0, weights: Float64Array.of(1, 0, 0, 1) }],
  ["trees that are written as plain operators", randomBoosting(1, 400, 4, 3)],
])("is nothing for %s", (_, model) => {
  expect(openTreeSession(exportOnnx(model, plain), bundleOf(plain, 2, null))).toBeUndefined();
});

test("is nothing for bytes that are no graph, and for a bundle of other width", () => {
  expect(openTreeSession(Uint8Array.of(1, 2, 3), bundleOf(plain, 2, null))).toBeUndefined();
  expect(openTreeSession(exportOnnx(boosting, plain), bundleOf(passthrough(["a", "b"]), 2, null))).toBeUndefined();
});

test("answers rows that several threads share as it answers them a few at a time", async () => {
  const many = randomMatrix(40_000, 4, 5);
  const rows = rowMajor(many);
  const own = openTreeSession(exportOnnx(boosting, plain), bundleOf(plain, 2, null))!;

  const shared = await own.score(rows, many.rows, 4);

  for (const from of [0, 19_990, 39_990]) {
    expect(await own.score(rows.subarray(from * 4, (from + 10) * 4), 10, 4)).toEqual(shared.subarray(from, from + 10));
  }
});

test("refuses rows of another length", async () => {
  const own = openTreeSession(exportOnnx(boosting, plain), bundleOf(plain, 2, null))!;

  await expect(own.score(new Float32Array(3), 1, 4)).rejects.toThrow(RangeError);
});

function bundleOf(preprocessing: Preprocessing, classes: number, calibration: Calibration | null): Bundle {
  const names = classes === 2 ? ["not severe", "severe"] : ["unharmed", "killed", "hospitalised", "light"];
  return { contract: "scene", features: preprocessing.features, preprocessing, threshold: 0.5, calibration, classes: names, summary: {} };
}
