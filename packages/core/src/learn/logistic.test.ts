import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { seededRandom } from "../evaluate/random";
import type { Encoded } from "../prepare/applyPreprocessing";
import { trainFamily } from "./families";
import { trainLogistic } from "./logistic";

describe("trainLogistic", () => {
  it("finds the solution known in closed form for one binary column and hardly any penalty", () => {
    // 3 of 4 severe where x = 1, 1 of 5 where x = 0: bias = logit(1/5), bias + weight = logit(3/4)
    const data = dense([[1, 1, 1, 1, 0, 0, 0, 0, 0]]);
    const target = Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0, 0);

    const { model, summary } = trainLogistic(data, target, { l2: 1e-9 });

    expect(model.bias).toBeCloseTo(Math.log(1 / 4), 6);
    expect(model.weights[0]).toBeCloseTo(Math.log(3) - Math.log(1 / 4), 6);
    expect(summary.converged).toBe(1);
  });

  it("agrees with the penalised optimum of a symmetric case solved by hand", () => {
    // Two rows x = 1 severe, x = -1 not: bias 0, and w solves l2 w = 2 / (1 + exp(w)); for l2 = 2 / (1 + e) that is w = 1.
    const { model } = trainLogistic(dense([[1, -1]]), Uint8Array.of(1, 0), { l2: 2 / (1 + Math.E) });

    expect(model.bias).toBeCloseTo(0, 10);
    expect(model.weights[0]).toBeCloseTo(1, 8);
  });

  it.each([
    { l2: 1, positiveWeight: 1 },
    { l2: 0.01, positiveWeight: 3 },
    { l2: 100, positiveWeight: 0.2 },
  ])("has a gradient of zero at its answer, for %o", (parameters) => {
    const { data, target } = randomRows(600, 12, 5);

    const { model, summary } = trainLogistic(data, target, parameters);

    expect(largestGradient(data, target, model, parameters) / data.rows).toBeLessThan(1e-8);
    expect(summary).toMatchObject({ converged: 1, columns: 12 });
  });

  it("counts a severe row as often as positiveWeight says", () => {
    const { data, target } = randomRows(200, 3, 6);
    const doubled = [...target.keys()].flatMap((row) => (target[row] === 1 ? [row, row] : [row]));

    const weighted = trainLogistic(data, target, { positiveWeight: 2 });
    const repeated = trainLogistic(
      pick(data, doubled),
      Uint8Array.from(doubled, (row) => target[row]!),
      {},
    );

    for (const [i, weight] of weighted.model.weights.entries()) expect(weight).toBeCloseTo(repeated.model.weights[i]!, 7);
    expect(weighted.model.bias).toBeCloseTo(repeated.model.bias, 7);
  });

  it("answers finite weights for separable rows, ten rows and more columns than rows", () => {
    const target = Uint8Array.from({ length: 10 }, (_, row) => (row < 5 ? 0 : 1));
    const data = dense(
      Array.from({ length: 30 }, (_, column) => Array.from({ length: 10 }, (_, row) => (row < 5 ? -1 : 1) * (column + 1))),
    );

    const { model, summary } = trainLogistic(data, target, { l2: 1e-6 });

    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(summary.converged).toBe(1);
  });

  it("gives equal columns equal weights and a constant column none to speak of", () => {
    const { data, target } = randomRows(100, 1, 9);
    const values = [...data.values];

    const { model } = trainLogistic(dense([values, values, values.map(() => 0)]), target);

    expect(model.weights[0]).toBeCloseTo(model.weights[1]!, 9);
    expect(model.weights[2]).toBe(0);
  });

  it("says so when the iterations were not enough", () => {
    const { data, target } = randomRows(200, 4, 3);

    expect(trainLogistic(data, target, { maxIterations: 1 }).summary).toMatchObject({ converged: 0, iterations: 1 });
  });

  it.each([
    ["no rows", dense([[]]), Uint8Array.of()],
    ["one class", dense([[1, 2]]), Uint8Array.of(1, 1)],
    ["a missing cell", dense([[1, Number.NaN]]), Uint8Array.of(0, 1)],
    ["a target of another length", dense([[1, 2]]), Uint8Array.of(0, 1, 1)],
  ])("refuses %s", (_, data, target) => {
    expect(() => trainLogistic(data, target)).toThrow(DataError);
  });

  it("stops when it is told to", () => {
    const { data, target } = randomRows(50, 2, 1);

    expect(() => trainLogistic(data, target, {}, { signal: AbortSignal.abort(new Error("enough")) })).toThrow("enough");
  });
});

describe("logisticFamily", () => {
  const train = {
    features: ["lum"],
    rows: 4,
    values: Float32Array.of(1, 5, 5, Number.NaN),
    target: Uint8Array.of(0, 1, 1, 0),
    ids: new Float64Array(4),
  };
  const field = { name: "lum", kind: "code" as const, label: { fr: "lum", en: "lum" }, codes: [] };
  const feature = { name: "lum", type: "categorical" as const, group: "conditions and road" as const, label: field.label, field };
  const contract = {
    name: "tiny",
    unit: "accident" as const,
    features: [{ ...feature, derivation: { kind: "field" as const, column: "lum" } }],
  };

  it("trains on one column per level", async () => {
    const { model, summary } = await trainFamily("logistic", { train, validation: train }, contract, {});

    expect(model).toMatchObject({ family: "logistic", weights: { length: 2 } });
    expect(summary.columns).toBe(2);
  });

  it("names an unknown parameter", () => {
    expect(() => trainFamily("logistic", { train, validation: train }, contract, { L2: 1 })).toThrow(
      expect.objectContaining({ code: "bad-parameters", details: [expect.objectContaining({ message: expect.stringContaining("L2") })] }),
    );
  });
});

function dense(columns: number[][]): Encoded {
  return { columns: columns.length, rows: columns[0]!.length, values: Float32Array.from(columns.flat()) };
}

/** Half of the columns are dummies, and the target follows the first column. */
function randomRows(rows: number, columns: number, seed: number): { data: Encoded; target: Uint8Array } {
  const random = seededRandom(seed);
  const cell = (column: number) => (column % 2 === 0 ? random() * 4 - 2 : random() < 0.3 ? 1 : 0);
  const data = dense(Array.from({ length: columns }, (_, column) => Array.from({ length: rows }, () => cell(column))));
  const target = Uint8Array.from({ length: rows }, (_, row) => (random() < 1 / (1 + Math.exp(-data.values[row]!)) ? 1 : 0));
  return { data, target };
}

function pick({ columns, rows, values }: Encoded, chosen: number[]): Encoded {
  return dense(Array.from({ length: columns }, (_, column) => chosen.map((row) => values[column * rows + row]!)));
}

/** Written out densely here, to be another way than the solver's. */
function largestGradient(
  { columns, rows, values }: Encoded,
  target: Uint8Array,
  { bias, weights }: { bias: number; weights: Float64Array },
  { l2, positiveWeight }: { l2: number; positiveWeight: number },
): number {
  const residual = Array.from(target, (label, row) => {
    const margin = weights.reduce((sum, weight, column) => sum + weight * values[column * rows + row]!, bias);
    return (label === 1 ? positiveWeight : 1) * (1 / (1 + Math.exp(-margin)) - label);
  });
  const components = Array.from({ length: columns }, (_, column) =>
    residual.reduce((sum, r, row) => sum + r * values[column * rows + row]!, l2 * weights[column]!),
  );
  return Math.max(...[...components, residual.reduce((sum, r) => sum + r, 0)].map(Math.abs));
}
