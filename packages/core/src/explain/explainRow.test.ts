import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { scoreTrees, sigmoid } from "../learn/trees/scoreTrees";
import { passthrough, randomBoosting, randomMatrix } from "../onnx/randomModel.fixture";
import { predictProbabilities } from "../predict/predictProbabilities";
import { contractNamed } from "../prepare/contracts";
import { fitPreprocessing } from "../prepare/fitPreprocessing";
import type { Matrix } from "../prepare/matrix";
import { decodeExplainer, encodeExplainer } from "./explainerFile";
import { explainRow } from "./explainRow";
import { makeExplainer } from "./makeExplainer";
import { permutationImportance } from "./permutationImportance";

const contract = contractNamed("fr13");
const names = contract.features.map(({ name }) => name);
const matrix: Matrix = { ...randomMatrix(400, names.length, 3), features: names };
const preprocessing = passthrough(names);
const model = randomBoosting(30, 12, names.length, 4);
const first = Float32Array.from(names, (_, feature) => matrix.values[feature * matrix.rows]!);

describe("explainRow", () => {
  it("adds up to the margin of trees, read back from its file, the weightiest first", async () => {
    const explainer = decodeExplainer(encodeExplainer(makeExplainer(model, preprocessing, matrix)));

    const { base, scale, contributions } = await explainRow({ explainer, contract, values: first });

    const margin = scoreTrees(model, first, 1)[0]!;
    expect(contributions.reduce((sum, { contribution }) => sum + contribution, base)).toBeCloseTo(margin, 4);
    expect(scale).toBe("log odds");
    const weights = contributions.map(({ contribution }) => Math.abs(contribution));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });

  it("adds the columns of one-hot codes up to their feature, for a linear model", async () => {
    const coded = { ...matrix, values: matrix.values.map((value) => (Number.isNaN(value) ? value : Math.abs(Math.round(value * 2)))) };
    const encoded = fitPreprocessing(coded, contract, "encoded");
    const columns = encoded.encodings.reduce((sum, encoding) => sum + (encoding.kind === "oneHot" ? encoding.levels.length : 1), 0);
    const logistic = { family: "logistic", bias: 0.3, weights: Float64Array.from({ length: columns }, (_, i) => Math.sin(i)) } as const;
    const values = Float32Array.from(names, (_, feature) => coded.values[feature * coded.rows + 7]!);

    const { base, contributions } = await explainRow({ explainer: makeExplainer(logistic, encoded, coded), contract, values });

    const margin = contributions.reduce((sum, { contribution }) => sum + contribution, base);
    const one = { features: names, rows: 1, values };
    expect(contributions).toHaveLength(names.length);
    expect(sigmoid(margin)).toBeCloseTo(predictProbabilities(logistic, encoded, one)[0]!, 9);
  });

  it("asks a model that shows nothing else", async () => {
    const score = async (values: Float32Array, rows: number) =>
      Array.from({ length: rows }, (_, row) => values.subarray(row * names.length, (row + 1) * names.length)).map(
        (row) => (row[0]! || 0) / 4,
      );
    const sampled = { kind: "sampled", background: new Float32Array(names.length), rows: 1 } as const;
    const known = new Float32Array(names.length).fill(2);

    const { contributions } = await explainRow({ explainer: sampled, contract, values: known, score });

    expect(contributions[0]).toMatchObject({ feature: names[0], contribution: expect.closeTo(0.5, 9), direction: "raises" });
    await expect(explainRow({ explainer: sampled, contract, values: known })).rejects.toThrow("asking it");
  });

  it("adds members of a blend up in log odds, a forest's probability included", async () => {
    const grown = randomBoosting(12, 8, names.length, 5).trees;
    const trees = grown.map((tree) => ({
      ...tree,
      threshold: tree.threshold.map((value, node) => (tree.feature[node]! < 0 ? 0.4 + value : value)),
    }));
    const forest = { family: "forest", classes: 2, trees } as const;
    const members = [model, forest].map((each) => ({ model: each, preprocessing }));
    const blend = { family: "blend", classes: 2, members, weights: Float64Array.of(0.7, 0.5), biases: Float64Array.of(0.2) } as const;

    const { base, contributions } = await explainRow({ explainer: makeExplainer(blend, preprocessing, matrix), contract, values: first });

    const share =
      trees.reduce((sum, tree) => sum + scoreTrees({ family: "boosting", base: 0, trees: [tree] }, first, 1)[0]!, 0) / trees.length;
    const expected = 0.2 + 0.7 * scoreTrees(model, first, 1)[0]! + 0.5 * Math.log(share / (1 - share));
    expect(contributions.reduce((sum, { contribution }) => sum + contribution, base)).toBeCloseTo(expected, 4);
  });

  it("explains each class of a blend of several, but for what all classes share", async () => {
    const classes = 3;
    const trees = randomBoosting(30, 8, names.length, 6).trees;
    const boosting = { family: "boosting", base: 0, bases: [0.1, -0.2, 0.3], trees } as const;
    const forest = {
      family: "forest",
      classes,
      trees: randomBoosting(9, 8, names.length, 7).trees.map((tree) => ({ ...tree, shares: sharesOf(tree.feature.length, classes) })),
    } as const;
    const members = [boosting, forest].map((each) => ({ model: each, preprocessing }));
    const blend = { family: "blend", classes, members, weights: Float64Array.of(0.7, 0.5), biases: Float64Array.of(0.2, -0.1) } as const;
    const explainer = decodeExplainer(encodeExplainer(makeExplainer(blend, preprocessing, matrix)));

    const told = await Promise.all([0, 1, 2].map((output) => explainRow({ explainer, contract, values: first, output })));

    const sums = told.map(({ base, contributions }) => contributions.reduce((sum, { contribution }) => sum + contribution, base));
    const logs = predictProbabilities(blend, preprocessing, { features: names, rows: 1, values: first }).map(Math.log);
    expect(explainer.kind).toBe("blend");
    for (const k of [1, 2]) expect(sums[k]! - sums[0]!).toBeCloseTo(logs[k]! - logs[0]!, 4);
  });

  it("tells half of what a place adds of its latitude and half of its longitude", async () => {
    const features = [...names, "lat", "long"];
    const placedContract = { features: ["lat", "long"].map((name) => contractNamed("scene").features.find((one) => one.name === name)!) };
    const byPlace = { features: [...contract.features, ...placedContract.features] };
    const grid = { degrees: 1, cells: [138 * 8192 + 182], values: [3] };
    const preparing = {
      ...passthrough([...features, "place_density_1"]),
      ...{ features, places: [{ name: "place_density_1", otherwise: 0, grids: [grid] }] },
    };
    const place = [Float32Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? 48.5 : 44.5)), new Float32Array(400).fill(2.5)];
    const placed = { ...matrix, features, values: Float32Array.of(...matrix.values, ...place[0]!, ...place[1]!) };
    const weights = new Float64Array(features.length + 1);
    weights[features.length] = 2;
    const complete = { ...placed, values: placed.values.map((value) => value || 0) };

    const explainer = makeExplainer({ family: "logistic", bias: 0.5, weights }, preparing, complete);
    const values = Float32Array.of(...first.map((value) => value || 0), 48.5, 2.5);
    const { base, contributions } = await explainRow({ explainer, contract: byPlace, values });

    expect(base).toBeCloseTo(0.5 + 2 * 0.75, 5);
    const told = new Map(contributions.map(({ feature, contribution }) => [feature, contribution]));
    for (const angle of ["lat", "long"]) expect(told.get(angle)).toBeCloseTo((2 * (3 - 0.75)) / 2, 5);
  });

  it("speaks French and English in the dictionary's words, of what is not known too", async () => {
    const values = Float32Array.from(names, (name) => (name === "lum" ? 3 : Number.NaN));
    const explainer = makeExplainer(model, preprocessing, matrix);

    const { contributions } = await explainRow({ explainer, contract, values });

    const light = contributions.find(({ feature }) => feature === "lum")!;
    expect(light.label.value).toEqual({ fr: "Nuit sans éclairage public", en: "Night without street lighting" });
    expect(light.text.en).toMatch(/^Light.*: Night without street lighting, (raises|lowers) the risk|changes nothing/);
    const unknown = contributions.find(({ feature }) => feature === "catu")!;
    expect(unknown).toMatchObject({ value: null, label: { value: { fr: "inconnu", en: "not known" } } });
  });

  it("refuses a row of another length and a file of something else", async () => {
    await expect(
      explainRow({ explainer: makeExplainer(model, preprocessing, matrix), contract, values: new Float32Array(2) }),
    ).rejects.toThrow(RangeError);
    expect(() => decodeExplainer(new Uint8Array(20))).toThrow(DataError);
  });
});

/** Shares of classes at every node, of which only those at leaves count. */
function sharesOf(nodes: number, classes: number): Float32Array {
  return Float32Array.from({ length: nodes * classes }, (_, cell) => [0.5, 0.2, 0.3][(Math.floor(cell / classes) + cell) % classes]!);
}

describe("permutationImportance", () => {
  it("finds the one feature that matters, and none where a metric is not defined", async () => {
    const rows = randomMatrix(300, 3, 8);
    const measure = async ({ values }: Matrix) =>
      rows.values.subarray(300, 600).reduce((sum, value, row) => sum + (Object.is(value, values[300 + row]) ? 1 : 0), 0) / 300;

    const { features, reference } = await permutationImportance({ metric: "accuracy", measure, matrix: rows });
    const undefinedMetric = await permutationImportance({ metric: "roc_auc", measure: async () => null, matrix: rows });

    expect(reference).toBe(1);
    expect(features[0]).toMatchObject({ feature: "f1" });
    expect(features[0]!.mean).toBeGreaterThan(0.5);
    expect(features.slice(1).map(({ mean }) => mean)).toEqual([0, 0]);
    expect(undefinedMetric.features.every(({ mean, sd }) => mean === 0 && sd === 0)).toBe(true);
  });
});
