import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { trainFamily } from "../learn/families";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { decodeExplainer, encodeExplainer } from "./explainerFile";
import { explainRow } from "./explainRow";
import { makeExplainer } from "./makeExplainer";
import { modelInsight } from "./modelInsight";

const fr13 = contractNamed("fr13");
const contract = { ...fr13, features: fr13.features.filter(({ name }) => ["catu", "lum", "atm"].includes(name)) };
const features = contract.features.map(({ name }) => name);

/** Severe when the light is bad; nothing else tells anything. */
function rowsOf(rows: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const codes = [3, 5, 9];
  const values = Float32Array.from(
    { length: features.length * rows },
    (_, cell) => 1 + Math.floor(random() * codes[Math.floor(cell / rows)]!),
  );
  const light = features.indexOf("lum");
  const target = Uint8Array.from({ length: rows }, (_, row) => Number(values[light * rows + row]! > 3));
  return { features, rows, values, target, ids: Float64Array.from({ length: rows }, (_, row) => row) };
}

const rows = { train: rowsOf(1200, 1), validation: rowsOf(400, 2) };
const QUICK = { epochs: 30, batchSize: 200, virtualBatchSize: 50, decisionWidth: 4, attentionWidth: 4, steps: 2, momentum: 0.1 };

describe("modelInsight", () => {
  it("tells what a TabNet attends to, the most first, and each answer's own share", async () => {
    const { model, preprocessing } = await trainFamily("tabnet", rows, contract, QUICK);

    const { attention } = modelInsight(model, preprocessing, rows.validation);
    const explainer = decodeExplainer(encodeExplainer(makeExplainer(model, preprocessing, rows.train)));
    const values = Float32Array.from(features, (_, feature) => rows.validation.values[feature * rows.validation.rows]!);
    const { contributions } = await explainRow({ explainer, contract, values, score: async (_, count) => new Float64Array(count) });

    expect(attention![0]).toMatchObject({ feature: "lum" });
    expect(attention!.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(contributions.reduce((sum, { attention: share }) => sum + share!, 0)).toBeCloseTo(1, 6);
    expect(contributions.find(({ feature }) => feature === "lum")!.attention).toBeGreaterThan(0.34);
  });

  it.each([
    ["logistic", {}],
    ["svm", { kernel: "linear" }],
  ] as const)("gives the coefficients of %s by the name of their column", async (family, parameters) => {
    const { model, preprocessing } = await trainFamily(family, rows, contract, parameters);

    const { coefficients } = modelInsight(model, preprocessing, rows.validation);

    const weightOf = (name: string) => coefficients!.find(({ column }) => column === name)!.weight;
    expect(coefficients).toHaveLength(3 + 5 + 9);
    expect(weightOf("lum = 5")).toBeGreaterThan(weightOf("lum = 1") + 1);
    expect(coefficients!.every(({ output }) => output === undefined)).toBe(true);
  });

  it("names every kind of column, and the class of each set of coefficients", async () => {
    const target = rows.train.target.map((label, row) => (row % 3 === 0 ? 2 : label));
    const train = {
      ...rows.train,
      target,
      classes: 3,
      values: rows.train.values.map((value, cell) => (cell % 97 === 0 ? Number.NaN : value)),
    };
    const preprocessing = {
      style: "encoded",
      indicator: true,
      places: false,
      overrides: { catu: "target", lum: "frequency", atm: "scale" },
    } as const;
    const options = { classes: 3, preprocessing: { ...preprocessing, cyclic: false, smoothing: 10, seed: 1 } };
    const trained = await trainFamily("logistic", { train, validation: train }, contract, {}, options);

    const { coefficients } = modelInsight(trained.model, trained.preprocessing, train);

    expect(
      coefficients!
        .filter(({ output }) => output === 2)
        .map(({ column }) => column)
        .sort(),
    ).toEqual([
      "atm missing",
      "frequency of lum",
      "rate of class 0 by catu",
      "rate of class 1 by catu",
      "rate of class 2 by catu",
      "standard deviations of atm",
    ]);
    expect(new Set(coefficients!.map(({ output }) => output))).toEqual(new Set([0, 1, 2]));
  });

  it("shows nothing of a family that has neither", async () => {
    const { model, preprocessing } = await trainFamily("knn", rows, contract, { neighbours: 5 });

    expect(modelInsight(model, preprocessing, rows.validation)).toEqual({});
  });
});
