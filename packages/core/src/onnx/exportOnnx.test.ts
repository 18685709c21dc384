import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import type { Model, Tree } from "../learn/model";
import { predictProbabilities } from "../predict/predictProbabilities";
import { encodedColumns } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import { exportOnnx } from "./exportOnnx";
import { ModelProto } from "./onnxSchema";
import { passthrough, randomBoosting, randomMatrix } from "./randomModel.fixture";
import { scoreMatrix } from "./scoreMatrix";
import { openSession } from "./session";

const TOLERANCE = 1e-5;

const mixed: Preprocessing = {
  features: ["f0", "f1", "f2", "f3"],
  encodings: [
    { kind: "oneHot", feature: "f0", fill: Math.fround(0.1), levels: [-1, 0, 0.1, 0.5].map(Math.fround) },
    { kind: "scale", feature: "f1", fill: 0.3, mean: 0.07, sd: 1.3 },
    { kind: "passthrough", feature: "f2" },
    { kind: "oneHot", feature: "f3", fill: 7, levels: [1, 7] },
  ],
};

describe("exportOnnx", () => {
  it("answers as boosted trees do, with missing cells and cells exactly on a split", async () => {
    const model = randomBoosting(100, 31, 20, 1);
    const matrix = randomMatrix(5000, 20, 2);
    const splits = new Set(model.trees.flatMap(({ feature, threshold }) => [...threshold].filter((_, node) => feature[node]! >= 0)));
    expect(matrix.values.filter((value) => splits.has(value)).length).toBeGreaterThan(1000);

    const difference = await compare(model, passthrough(matrix.features), matrix);

    expect(difference).toBeLessThan(TOLERANCE);
  });

  it("sends each missing value to the side that the tree names", async () => {
    const tree = (missingLeft: number): Tree => ({
      feature: Int32Array.of(0, -1, -1),
      threshold: Float32Array.of(0.1, 2, -2),
      left: Int32Array.of(1, -1, -1),
      right: Int32Array.of(2, -1, -1),
      missingLeft: Uint8Array.of(missingLeft, 0, 0),
    });
    const values = Float32Array.of(Number.NaN, Math.fround(0.1), 0.2);

    const margins = await Promise.all([0, 1].map((side) => marginsOf({ family: "boosting", base: 0, trees: [tree(side)] }, values)));

    expect(margins[0]).toEqual([-2, 2, -2]);
    expect(margins[1]).toEqual([2, 2, -2]);
  });

  it("knows trees of a single leaf, and no trees at all", async () => {
    const leaf: Tree = {
      feature: Int32Array.of(-1),
      threshold: Float32Array.of(0.75),
      left: Int32Array.of(-1),
      right: Int32Array.of(-1),
      missingLeft: Uint8Array.of(0),
    };

    expect(await marginsOf({ family: "boosting", base: 0.25, trees: [leaf, leaf] }, Float32Array.of(Number.NaN, 3))).toEqual([1.75, 1.75]);
    expect(await marginsOf({ family: "boosting", base: -0.5, trees: [] }, Float32Array.of(3))).toEqual([-0.5]);
  });

  it("answers as any small forest does, whatever its shape", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 12 }), fc.nat(), async (trees, leaves, seed) => {
        const matrix = randomMatrix(50, 3, seed);

        const difference = await compare(randomBoosting(trees, leaves, 3, seed), passthrough(matrix.features), matrix);

        expect(difference).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 40 },
    );
  });

  it("answers as logistic regression does, with missing and unknown codes", async () => {
    const preprocessing: Preprocessing = {
      ...mixed,
      encodings: mixed.encodings.map((e) => (e.kind === "passthrough" ? scaled(e.feature) : e)),
    };
    const random = seededRandom(3);
    const weights = Float64Array.from({ length: encodedColumns(preprocessing) }, () => random() * 4 - 2);
    const matrix = randomMatrix(5000, 4, 4);

    const difference = await compare({ family: "logistic", bias: 0.3, weights }, preprocessing, matrix);

    expect(difference).toBeLessThan(TOLERANCE);
  });

  it("keeps the order of columns when encodings are mixed", async () => {
    const model = randomBoosting(50, 15, encodedColumns(mixed), 5);

    const difference = await compare(model, mixed, randomMatrix(3000, 4, 6));

    expect(difference).toBeLessThan(TOLERANCE);
  });

  it("says who made it, for which contract", () => {
    const bytes = exportOnnx({ family: "logistic", bias: 0, weights: Float64Array.of(1) }, passthrough(["a"]), { contract: "scene" });

    const model = ModelProto.toObject(ModelProto.decode(bytes), { longs: Number });

    expect(model).toMatchObject({
      producerName: "vigie",
      graph: { name: "scene" },
      metadataProps: expect.arrayContaining([{ key: "contract", value: "scene" }]),
    });
  });

  it("makes the same bytes of the same model", () => {
    const model = randomBoosting(3, 4, 2, 7);

    expect(exportOnnx(model, passthrough(["a", "b"]))).toEqual(exportOnnx(model, passthrough(["a", "b"])));
  });

  it("refuses a model that its preprocessing does not fit", () => {
    expect(() => exportOnnx({ family: "logistic", bias: 0, weights: new Float64Array(3) }, passthrough(["a"]))).toThrow(RangeError);
    expect(() => exportOnnx(randomBoosting(20, 8, 5, 1), passthrough(["a"]))).toThrow(RangeError);
  });
});

function scaled(feature: string) {
  return { kind: "scale" as const, feature, fill: 0, mean: 0.2, sd: 0.7 };
}

async function compare(model: Model, preprocessing: Preprocessing, matrix: Matrix): Promise<number> {
  const session = await openSession(exportOnnx(model, preprocessing));
  try {
    const answers = await scoreMatrix(session, matrix);
    const expected = predictProbabilities(model, preprocessing, matrix);
    return answers.reduce((max, answer, row) => Math.max(max, Math.abs(answer - expected[row]!)), 0);
  } finally {
    await session.close();
  }
}

/** Margins of rows of one feature, recovered from the probability. */
async function marginsOf(model: Model, values: Float32Array): Promise<number[]> {
  const session = await openSession(exportOnnx(model, passthrough(["f0"])));
  const probabilities = await session.score(values, values.length, 1);
  await session.close();
  return Array.from(probabilities, (p) => Math.round(Math.log(p / (1 - p)) * 1e4) / 1e4);
}
