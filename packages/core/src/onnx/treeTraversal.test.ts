import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import type { BoostingModel, ForestModel, Model } from "../learn/model";
import { trainBoosting } from "../learn/trees/boosting";
import { trainForest } from "../learn/trees/forest";
import { syntheticRows } from "../learn/trees/trainingRows.fixture";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Matrix } from "../prepare/matrix";
import { exportOnnx } from "./exportOnnx";
import { CLASSES_OUTPUT, OUTPUT } from "./graphNames";
import { hasPythonRuntime, runInPython } from "./pythonRuntime.fixture";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { rowMajor } from "./scoreMatrix";
import { openSession } from "./session";

const TOLERANCE = 1e-5;
const ROWS = 5000;

describe("trees in a graph", () => {
  it.each([
    ["small ones, as a TreeEnsemble", 60],
    ["large ones, as a traversal", 700],
  ])("answer as core does, with missing cells and cells exactly on a split: %s", async (_, leaves) => {
    const matrix = randomMatrix(ROWS, 12, 2);

    expect(await difference(randomBoosting(20, leaves, 12, 1), matrix)).toBeLessThan(TOLERANCE);
  });

  it.skipIf(!hasPythonRuntime).each([
    ["a TreeEnsemble", 60, 2],
    ["a traversal", 700, 2],
    ["a TreeEnsemble of four classes", 20, 4],
    ["a traversal of four classes", 700, 4],
  ] as const)(
    "answer the same in Python's onnxruntime: %s",
    async (_, leaves, classes) => {
      const matrix = randomMatrix(ROWS, 12, 2);
      const random = randomBoosting(20, leaves, 12, 1);
      const model: BoostingModel = classes === 2 ? random : { ...random, base: 0, bases: [-0.5, 0.25, 0, 1] };
      const onnx = exportOnnx(model, passthrough(matrix.features), { classes });

      const answers = await runInPython(onnx, rowMajor(matrix), classes === 2 ? OUTPUT : CLASSES_OUTPUT);

      const expected = predictProbabilities(model, passthrough(matrix.features), matrix);
      expect(answers).toHaveLength(expected.length);
      expect(Math.max(...answers.map((answer, i) => Math.abs(answer - expected[i]!)))).toBeLessThan(TOLERANCE);
    },
    60_000,
  );

  it.each([20, 700])("of several classes answer the softmax of each class's trees: %i leaves", async (leaves) => {
    const { trees } = randomBoosting(12, leaves, 8, 3);
    const model: BoostingModel = { family: "boosting", base: 0, bases: [-0.5, 0.25, 0, 1], trees };

    expect(await difference(model, randomMatrix(ROWS, 8, 4), 4)).toBeLessThan(TOLERANCE);
  });

  it.each([2, 4])("of a forest answer the mean of their shares, for %i classes", async (classes) => {
    const rows = syntheticRows(ROWS, 5);
    const target = rows.target.map((y, row) => y + (classes === 4 ? 2 * (row % 2) : 0));
    const { model } = await trainForest({ ...rows, target }, { trees: 20, minRowsPerLeaf: 1 }, { classes });
    const onSplits = values(model, rows.values, rows.rows);

    expect(Math.max(...model.trees.map(({ feature }) => feature.length))).toBeGreaterThan(511);
    expect(await difference(model, { ...matrixOf(rows), values: onSplits }, classes)).toBeLessThan(TOLERANCE);
  });

  it("of a forest of single leaves answer the classes' shares", async () => {
    const shares = { feature: [-1], threshold: [0], left: [0], right: [0], missingLeft: [0] };
    const leaf = { ...shares, feature: Int32Array.of(-1), threshold: Float32Array.of(0), left: Int32Array.of(0), right: Int32Array.of(0) };
    const tree = { ...leaf, missingLeft: Uint8Array.of(0), shares: Float32Array.of(0.5, 0.25, 0.125, 0.125) };

    expect(await difference({ family: "forest", classes: 4, trees: [tree, tree] }, randomMatrix(3, 2, 1), 4)).toBeLessThan(TOLERANCE);
  });

  it("that split by sets of categories answer as core does, unknown codes included", async () => {
    const random = seededRandom(9);
    const codes = Float32Array.from({ length: ROWS }, () => Math.floor(random() * 40));
    const effect = Array.from({ length: 40 }, () => random());
    const target = Uint8Array.from(codes, (code) => (random() < effect[code]! ? 1 : 0));
    const train = { features: ["code"], rows: ROWS, values: codes, target };
    const parameters = { trees: 30, categories: "sets" as const, columnSample: 1, categorySmoothing: 1, minRowsPerCategoryGroup: 1 };
    const { model } = await trainBoosting(train, parameters, { categorical: ["code"] });
    const asked = Float32Array.from({ length: ROWS }, (_, row) => (row % 50 === 0 ? Number.NaN : (row % 90) / 2 - 1));

    const sharesChildren = model.trees.filter(({ feature }) => feature.filter((f) => f >= 0).length * 2 > feature.length - 1);
    expect(sharesChildren.length).toBeGreaterThan(20);
    expect(await difference(model, { ...matrixOf(train), values: asked })).toBeLessThan(TOLERANCE);
  });
});

function matrixOf(rows: Omit<Matrix, "ids">): Matrix {
  return { ...rows, ids: Float64Array.from({ length: rows.rows }, (_, row) => row) };
}

/** Rows of which every third value is a threshold of its feature and every tenth is missing. */
function values({ trees }: ForestModel, known: Float32Array, rows: number): Float32Array {
  const splits = new Map<number, number>();
  for (const { feature, threshold } of trees) for (const [node, f] of feature.entries()) if (f >= 0) splits.set(f, threshold[node]!);
  return known.map((value, i) => (i % 10 === 0 ? Number.NaN : i % 3 === 0 ? (splits.get(Math.floor(i / rows)) ?? value) : value));
}

async function difference(model: Model, matrix: Matrix, classes = 2): Promise<number> {
  const session = await openSession(exportOnnx(model, passthrough(matrix.features), { classes }));
  try {
    const width = matrix.features.length;
    const answers =
      classes === 2
        ? await session.score(rowMajor(matrix), matrix.rows, width)
        : await session.scoreClasses(rowMajor(matrix), matrix.rows, width);
    const expected = predictProbabilities(model, passthrough(matrix.features), matrix);
    expect(answers).toHaveLength(expected.length);
    return answers.reduce((most, answer, i) => Math.max(most, Math.abs(answer - expected[i]!)), 0);
  } finally {
    await session.close();
  }
}
