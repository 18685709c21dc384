import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { predictProbabilities } from "../predict/predictProbabilities";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import { scene } from "../prepare/scene";
import { trainFamily } from "./families";
import { FAMILY_NAMES, type FamilyName } from "./familyParameters";

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

  it("tells its progress, and stops when it is cancelled", async () => {
    const rows = { train: matrix(300, 11), validation: matrix(100, 12) };
    const told: number[] = [];

    await trainFamily(family, rows, contract, QUICK[family], { onProgress: ({ iteration }) => told.push(iteration) });
    const cancelled = trainFamily(family, rows, contract, QUICK[family], { signal: AbortSignal.abort(new Error("enough")) });

    await expect(cancelled).rejects.toThrow("enough");
    expect(told.length).toBeGreaterThan(0);
  });
});
