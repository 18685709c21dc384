import { expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import type { BlendModel } from "../learn/blend/blendModel";
import type { SingleModel, Tree } from "../learn/model";
import type { DenseLayer } from "../learn/networks/mlpModel";
import { predictProbabilities } from "../predict/predictProbabilities";
import { fitPlaceDensity } from "../prepare/placeDensity";
import { fitPlaceRates } from "../prepare/placeRates";
import type { Preprocessing } from "../prepare/preprocessing";
import { exportOnnx } from "./exportOnnx";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { scoreMatrix } from "./scoreMatrix";
import { openSession } from "./session";

const scaled: Preprocessing = {
  features: ["f0", "f1", "f2"],
  encodings: [
    { kind: "oneHot", feature: "f0", fill: 0, levels: [-1, 0, 1] },
    { kind: "scale", feature: "f1", fill: 0.3, mean: 0.07, sd: 0.4 },
    { kind: "scale", feature: "f2", fill: 0, mean: 0, sd: 1 },
  ],
};

it("one graph holds every member with its own preprocessing, and answers as the blend does", async () => {
  const matrix = randomMatrix(5000, 3, 1);
  const blend: BlendModel<SingleModel> = {
    ...{ family: "blend", classes: 2, weights: Float64Array.of(0.6, 0.5, 0.1), biases: Float64Array.of(-0.2) },
    members: [
      { model: randomBoosting(60, 16, 3, 2), preprocessing: passthrough(matrix.features) },
      { model: { family: "logistic", bias: 0.3, weights: Float64Array.of(1, -1, 0.5, 0.7, -2) }, preprocessing: scaled },
      { model: { family: "mlp", activation: "relu", layers: [layer(5, 8, 3), layer(8, 1, 4)] }, preprocessing: scaled },
    ],
  };
  const before = passthrough(matrix.features);

  const session = await openSession(exportOnnx(blend, before));
  const answers = await scoreMatrix(session, matrix);
  await session.close();

  const expected = predictProbabilities(blend, before, matrix);
  expect(answers.reduce((most, answer, row) => Math.max(most, Math.abs(answer - expected[row]!)), 0)).toBeLessThan(1e-5);
});

it("a graph finds the same place as training, on the edge of a cell, unseen and missing ones included", async () => {
  const random = seededRandom(9);
  const [rows, features] = [5000, ["long", "lat"]];
  const grid = (from: number) =>
    Float32Array.from({ length: rows }, (_, row) => (row % 11 === 0 ? Number.NaN : from + Math.floor(random() * 200) * 0.05));
  const values = Float32Array.of(...grid(-3), ...grid(-22));
  const target = Uint8Array.from({ length: rows }, () => (random() < 0.4 ? 1 : 0));
  const seen = { features, rows: 3000, values: Float32Array.of(...values.slice(0, 3000), ...values.slice(rows, rows + 3000)) };
  const train = { ...seen, target: target.slice(0, 3000), ids: new Float64Array(3000) };
  const places = [fitPlaceRates(train, 1), fitPlaceDensity(train, 0.25)];
  const { encodings } = passthrough([...features, ...places.map(({ name }) => name)]);
  const blend: BlendModel<SingleModel> = {
    ...{ family: "blend", classes: 2, weights: Float64Array.of(1), biases: Float64Array.of(0) },
    members: [
      {
        model: {
          family: "boosting",
          base: 0,
          trees: Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? stump(2, 0.2 + i / 100) : stump(3, i / 5))),
        },
        preprocessing: { features, encodings, places },
      },
    ],
  };
  const before = passthrough(features);
  const matrix = { features, rows, values };

  const session = await openSession(exportOnnx(blend, before));
  const answers = await scoreMatrix(session, matrix);
  await session.close();

  const expected = predictProbabilities(blend, before, matrix);
  expect(new Set(expected).size).toBeGreaterThan(10);
  expect(answers.reduce((most, answer, row) => Math.max(most, Math.abs(answer - expected[row]!)), 0)).toBeLessThan(1e-5);
});

/** Splits on a column once. */
function stump(feature: number, threshold: number): Tree {
  return {
    feature: Int32Array.of(feature, -1, -1),
    threshold: Float32Array.of(threshold, -0.1, 0.1),
    left: Int32Array.of(1, -1, -1),
    right: Int32Array.of(2, -1, -1),
    missingLeft: Uint8Array.of(1, 0, 0),
  };
}

function layer(inputs: number, outputs: number, seed: number): DenseLayer {
  const random = seededRandom(seed);
  const draw = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
  return { inputs, outputs, weights: draw(inputs * outputs), bias: draw(outputs) };
}
