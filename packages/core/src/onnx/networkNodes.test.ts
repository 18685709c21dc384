import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import type { BlendModel } from "../learn/blend/blendModel";
import type { Model, SingleModel } from "../learn/model";
import type { DenseLayer, MlpModel } from "../learn/networks/mlpModel";
import type { TabnetModel } from "../learn/networks/tabnetModel";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Preprocessing } from "../prepare/preprocessing";
import { exportOnnx } from "./exportOnnx";
import { CLASSES_OUTPUT, OUTPUT } from "./graphNames";
import { hasPythonRuntime, runInPython } from "./pythonRuntime.fixture";
import { passthrough, randomMatrix } from "./randomModel.fixture";
import { rowMajor } from "./scoreMatrix";
import { openSession } from "./session";

const TOLERANCE = 1e-5;

const encoded: Preprocessing = {
  features: ["f0", "f1", "f2"],
  encodings: [
    { kind: "oneHot", feature: "f0", fill: Math.fround(0.1), levels: [-1, 0, 0.1, 0.5, 1].map(Math.fround) },
    { kind: "scale", feature: "f1", fill: 0.3, mean: 0.07, sd: 0.4 },
    { kind: "scale", feature: "f2", fill: 0, mean: 0, sd: 1 },
  ],
};

/** Missing cells and unknown codes among them. */
const matrix = randomMatrix(5000, 3, 1);

const kinds: [string, (classes: number) => { model: Model; preprocessing: Preprocessing }][] = [
  ["a perceptron with relu", (classes) => ({ model: perceptron("relu", classes), preprocessing: encoded })],
  ["a perceptron with tanh", (classes) => ({ model: perceptron("tanh", classes), preprocessing: encoded })],
  ["a TabNet, masks and their priors included,", (classes) => ({ model: tabnet(classes), preprocessing: encoded })],
  ["a blend of both", (classes) => ({ model: blend(classes), preprocessing: passthrough(matrix.features) })],
];

describe.each(kinds.flatMap(([name, make]) => [2, 4].map((classes) => [name, classes, make] as const)))(
  "the graph of %s over %i classes",
  (_, classes, make) => {
    const { model, preprocessing } = make(classes);
    const onnx = exportOnnx(model, preprocessing, { classes });
    const expected = predictProbabilities(model, preprocessing, matrix);

    it("answers as the model does", async () => {
      const session = await openSession(onnx);
      const rows = rowMajor(matrix);
      const answers = await (classes === 2 ? session.score(rows, 5000, 3) : session.scoreClasses(rows, 5000, 3));
      await session.close();

      expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.1);
      expect(difference(answers, expected)).toBeLessThan(TOLERANCE);
    });

    it.skipIf(!hasPythonRuntime)(
      "answers the same in Python's onnxruntime",
      async () => {
        const answers = await runInPython(onnx, rowMajor(matrix), classes === 2 ? OUTPUT : CLASSES_OUTPUT);

        expect(difference(answers, expected)).toBeLessThan(TOLERANCE);
      },
      60_000,
    );
  },
);

function perceptron(activation: "relu" | "tanh", classes: number): MlpModel {
  return { family: "mlp", activation, layers: [layer(7, 12, 1), layer(12, 6, 2), layer(6, outputsOf(classes), 3)] };
}

function tabnet(classes: number): TabnetModel {
  const transformers = [1, 2, 3, 4].map((step) => [layer(7, 16, step), layer(8, 16, 10 + step), layer(8, 16, 20 + step)]);
  const attention = [1, 2, 3].map((step) => layer(4, 3, 30 + step));
  return {
    ...{ family: "tabnet", featureOf: [0, 0, 0, 0, 0, 1, 2], features: 3, decision: 4, gamma: 1.3 },
    ...{ transformers, attention, output: layer(4, outputsOf(classes), 40) },
  };
}

function blend(classes: number): BlendModel<SingleModel> {
  const biases = Float64Array.from({ length: classes - 1 }, (_, k) => 0.2 - 0.1 * k);
  const members = [perceptron("relu", classes), tabnet(classes)].map((model) => ({ model, preprocessing: encoded }));
  return { family: "blend", classes, members, weights: Float64Array.of(0.8, 0.4), biases };
}

function outputsOf(classes: number): number {
  return classes === 2 ? 1 : classes;
}

function layer(inputs: number, outputs: number, seed: number): DenseLayer {
  const random = seededRandom(seed);
  const draw = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
  return { inputs, outputs, weights: draw(inputs * outputs), bias: draw(outputs) };
}

function difference(answers: Float32Array, expected: Float64Array): number {
  expect(answers).toHaveLength(expected.length);
  return answers.reduce((most, answer, i) => Math.max(most, Number.isNaN(answer) ? 1 : Math.abs(answer - expected[i]!)), 0);
}
