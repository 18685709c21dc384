import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { explainRow } from "../explain/explainRow";
import { makeExplainer } from "../explain/makeExplainer";
import { exportOnnx } from "../onnx/exportOnnx";
import { scoreMatrix } from "../onnx/scoreMatrix";
import { openSession } from "../onnx/session";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Contract } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";
import { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import { scene } from "../prepare/scene";
import { trainFamily } from "./families";
import { FAMILY_NAMES, type FamilyName } from "./familyParameters";
import { parseParameters } from "./parseParameters";

const contract: Contract = {
  ...scene,
  features: ["month", "lat", "lum"].map((name) => scene.features.find((feature) => feature.name === name)!),
};
const LUM = 2;

/** Small enough to train in a moment. */
const QUICK: Record<FamilyName, Record<string, unknown>> = {
  boosting: { trees: 10, leaves: 4, minRowsPerLeaf: 2 },
  forest: { trees: 10, maxDepth: 6 },
  logistic: {},
  svm: { exactRows: 200, fourierFeatures: 16, maxRows: 1000, maxIterations: 20 },
  knn: { neighbours: 5, maxRows: 1000 },
  mlp: { hiddenLayers: [4], epochs: 1 },
  tabnet: { epochs: 2, decisionWidth: 4, attentionWidth: 4, steps: 2 },
  blend: { members: [{ family: "boosting", parameters: { trees: 5, leaves: 4 } }, { family: "logistic" }], folds: 2 },
};

type CellOf = (row: number, random: () => number) => [month: number, lat: number, lum: number];

const usual: CellOf = (_, random) => [1 + Math.floor(random() * 12), 46 + 4 * random(), 1 + Math.floor(random() * 5)];

function matrix(rows: number, seed: number, cellsOf: CellOf = usual, labelOf = (row: number) => row % 2): Matrix {
  const random = seededRandom(seed);
  const cells = Array.from({ length: rows }, (_, row) => cellsOf(row, random));
  const features = contract.features.map(({ name }) => name);
  return {
    ...{ features, rows, values: Float32Array.from(features.flatMap((_, feature) => cells.map((row) => row[feature]!))) },
    target: Uint8Array.from({ length: rows }, (_, row) => labelOf(row)),
    ids: Float64Array.from({ length: rows }, (_, row) => seed * 1e6 + row),
  };
}

/** Probabilities that a model of these rows gives to them, and to rows with cells that are missing and codes that are new. */
async function answersOf(family: FamilyName, train: Matrix, validation: Matrix = train): Promise<Float64Array[]> {
  const { model, preprocessing, summary } = await trainFamily(family, { train, validation }, contract, QUICK[family]);
  for (const figure of Object.values(summary)) expect(figure).not.toBeNaN();
  const odd = matrix(20, 99, (row) => (row % 2 === 0 ? [Number.NaN, Number.NaN, Number.NaN] : [13, 60, 200_000]));
  return [train, odd].map((rows) => predictProbabilities(model, preprocessing, rows));
}

function expectProbabilities(answers: readonly Float64Array[]): void {
  for (const given of answers) expect(given.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
}

describe.each(FAMILY_NAMES)("%s", (family) => {
  it.each<[string, Matrix]>([
    ["ten rows", matrix(10, 1)],
    ["a constant column", matrix(200, 2, (row, random) => [6, ...(usual(row, random).slice(1) as [number, number])])],
    ["nothing but constant columns", matrix(200, 3, () => [6, 48, 1])],
    ["a column of missing values alone", matrix(200, 4, (row, random) => [usual(row, random)[0], Number.NaN, usual(row, random)[LUM]])],
    ["nothing but missing values", matrix(200, 5, () => [Number.NaN, Number.NaN, Number.NaN])],
    ["the same row over and over, with either label", matrix(200, 6, () => [3, 47.5, 2])],
  ])("answers probabilities after %s", async (_, rows) => {
    expectProbabilities(await answersOf(family, rows));
  });

  it("answers probabilities after 100,000 levels of a code", { timeout: 120_000 }, async () => {
    const rows = matrix(100_000, 7, (row, random) => [1 + Math.floor(random() * 12), 46 + 4 * random(), row]);

    expectProbabilities(await answersOf(family, rows, matrix(500, 8)));
  });

  it("refuses rows of one class, and infinite cells", async () => {
    const oneClass = matrix(200, 9, usual, () => 1);
    const infinite = matrix(200, 10, (row, random) => [
      row === 7 ? Number.POSITIVE_INFINITY : 4,
      ...(usual(row, random).slice(1) as [number, number]),
    ]);

    await expect(answersOf(family, oneClass)).rejects.toThrow(/one class/);
    await expect(answersOf(family, infinite)).rejects.toThrow(/infinite|finite/);
  });

  it("knows the places of its accidents inside its graph, and answers without one", async () => {
    const long = scene.features.find(({ name }) => name === "long")!;
    const placed = { ...contract, features: [...contract.features, long] };
    const withLong = ({ features, values, ...rest }: Matrix): Matrix => {
      const degrees = Float32Array.from({ length: rest.rows }, (_, row) => (row % 9 === 0 ? Number.NaN : Math.floor(row / 40) / 2));
      return { ...rest, features: [...features, "long"], values: Float32Array.of(...values, ...degrees) };
    };
    const rows = { train: withLong(matrix(300, 13)), validation: withLong(matrix(100, 14)) };
    const policy = PreprocessingPolicy.parse({ places: true });

    const { model, preprocessing } = await trainFamily(family, rows, placed, QUICK[family], { preprocessing: policy });

    const members = model.family === "blend" ? model.members.map((member) => member.preprocessing) : [preprocessing];
    expect(members.every(({ places }) => places?.length === 4)).toBe(true);
    const expected = predictProbabilities(model, preprocessing, rows.validation);
    const session = await openSession(exportOnnx(model, preprocessing));
    const answers = await scoreMatrix(session, rows.validation);
    await session.close();
    expect(answers.every((answer, row) => Math.abs(answer - expected[row]!) < 1e-5)).toBe(true);
    const told = makeExplainer(model, preprocessing, rows.train);
    const score = async (values: Float32Array, count: number) => new Float64Array(count).fill(values[0]! > 0 ? 0.5 : 0.4);
    const first = Float32Array.from(placed.features, (_, feature) => column(rows.train, feature)[1]!);
    const { contributions } = await explainRow({ explainer: told, contract: placed, values: first, score });
    expect(contributions.map(({ feature }) => feature).sort()).toEqual(["lat", "long", "lum", "month"]);
    expect(contributions.every(({ contribution }) => Number.isFinite(contribution))).toBe(true);
  });

  it("refuses weights of zero", () => {
    const weighted = Object.hasOwn(QUICK[family], "members")
      ? { members: [{ family: "logistic", parameters: { classWeight: [0, 1] } }] }
      : { classWeight: [0, 1] };

    expect(() => parseParameters(family, { ...QUICK[family], ...weighted })).toThrow(/cannot be used/);
  });

  it("tells its progress, and stops when it is cancelled", async () => {
    const rows = { train: matrix(300, 11), validation: matrix(100, 12) };
    const told: number[] = [];

    await trainFamily(family, rows, contract, QUICK[family], { onProgress: ({ iteration }) => told.push(iteration) });
    const cancelled = trainFamily(family, rows, contract, QUICK[family], { signal: AbortSignal.abort(new Error("enough")) });

    await expect(cancelled).rejects.toThrow("enough");
    expect(told.length).toBeGreaterThan(0);
  });
});
