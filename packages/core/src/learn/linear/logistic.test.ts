import { describe, expect, it } from "vitest";
import { DataError } from "../../errors";
import { seededRandom } from "../../evaluate/random";
import type { Encoded } from "../../prepare/applyPreprocessing";
import { hessianSample } from "./linearHessian";
import { logisticLoss } from "./linearLoss";
import { denseRows, pickRows } from "./linearRows";
import { denseColumns as dense, sharedRows } from "./linearRows.fixture";
import { trainLogistic } from "./logistic";
import { scoreMultinomial } from "./scoreLinear";

describe("trainLogistic", () => {
  it("finds the solution known in closed form for one binary column and hardly any penalty", async () => {
    // 3 of 4 severe where x = 1, 1 of 5 where x = 0: bias = logit(1/5), bias + weight = logit(3/4)
    const data = dense([[1, 1, 1, 1, 0, 0, 0, 0, 0]]);
    const target = Uint8Array.of(1, 1, 1, 0, 1, 0, 0, 0, 0);

    const { model, summary } = await binary(data, target, { strength: 1e-9 });

    expect(model.bias).toBeCloseTo(Math.log(1 / 4), 6);
    expect(model.weights[0]).toBeCloseTo(Math.log(3) - Math.log(1 / 4), 6);
    expect(summary.converged).toBe(1);
  });

  it("agrees with the penalised optimum of a symmetric case solved by hand", async () => {
    // Two rows x = 1 severe, x = -1 not: bias 0, and w solves l2 w = 2 / (1 + exp(w)); for l2 = 2 / (1 + e) that is w = 1.
    const { model } = await binary(dense([[1, -1]]), Uint8Array.of(1, 0), { strength: 2 / (1 + Math.E), tolerance: 1e-12 });

    expect(model.bias).toBeCloseTo(0, 10);
    expect(model.weights[0]).toBeCloseTo(1, 8);
  });

  it.each([
    { strength: 1, positiveWeight: 1, tolerance: 1e-9 },
    { strength: 0.01, positiveWeight: 3, tolerance: 1e-9 },
    { strength: 100, positiveWeight: 0.2, tolerance: 1e-9 },
  ])("has a gradient of zero at its answer, for %o", async (parameters) => {
    const { data, target } = randomRows(600, 12, 5);

    const { model, summary } = await binary(data, target, parameters);

    expect(largestGradient(data, target, model, parameters) / data.rows).toBeLessThan(1e-8);
    expect(summary).toMatchObject({ converged: 1, columns: 12 });
  });

  it("counts a severe row as often as positiveWeight says", async () => {
    const { data, target } = randomRows(200, 3, 6);
    const doubled = [...target.keys()].flatMap((row) => (target[row] === 1 ? [row, row] : [row]));

    const weighted = await binary(data, target, { positiveWeight: 2, tolerance: 1e-10 });
    const repeated = await binary(
      pick(data, doubled),
      Uint8Array.from(doubled, (row) => target[row]!),
      { tolerance: 1e-10 },
    );

    for (const [i, weight] of weighted.model.weights.entries()) expect(weight).toBeCloseTo(repeated.model.weights[i]!, 7);
    expect(weighted.model.bias).toBeCloseTo(repeated.model.bias, 7);
  });

  it("answers finite weights for separable rows, ten rows and more columns than rows", async () => {
    const target = Uint8Array.from({ length: 10 }, (_, row) => (row < 5 ? 0 : 1));
    const data = dense(
      Array.from({ length: 30 }, (_, column) => Array.from({ length: 10 }, (_, row) => (row < 5 ? -1 : 1) * (column + 1))),
    );

    const { model, summary } = await binary(data, target, { strength: 1e-6 });

    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(summary.converged).toBe(1);
  });

  it("gives equal columns equal weights and a constant column none to speak of", async () => {
    const { data, target } = randomRows(100, 1, 9);
    const values = [...data.values];

    const { model } = await binary(dense([values, values, values.map(() => 0)]), target);

    expect(model.weights[0]).toBeCloseTo(model.weights[1]!, 9);
    expect(model.weights[2]).toBe(0);
  });

  it("says so when the iterations were not enough", async () => {
    const { data, target } = randomRows(200, 4, 3);

    expect((await trainLogistic(data, target, { maxIterations: 1 })).summary).toMatchObject({ converged: 0, iterations: 1 });
  });

  it.each([
    ["no rows", dense([[]]), Uint8Array.of()],
    ["one class", dense([[1, 2]]), Uint8Array.of(1, 1)],
    ["a missing cell", dense([[1, Number.NaN]]), Uint8Array.of(0, 1)],
    ["a target of another length", dense([[1, 2]]), Uint8Array.of(0, 1, 1)],
  ])("refuses %s", async (_, data, target) => {
    await expect(trainLogistic(data, target)).rejects.toThrow(DataError);
  });

  it("stops when it is told to", async () => {
    const { data, target } = randomRows(50, 2, 1);

    const enough = AbortSignal.abort(new Error("enough"));

    await expect(trainLogistic(data, target, {}, { signal: enough })).rejects.toThrow("enough");
  });

  // scikit-learn 1.9.1, LogisticRegression(tol=1e-12) on the same 200 rows: lbfgs for L2, saga for L1 and the elastic net.
  it.each([
    ["L2, C = 0.5", { strength: 2 }, 0.027936, [2.210558, -0.670239, 0.199743, 0.066221]],
    ["balanced classes", { classWeight: "balanced" as const }, -0.173266, [2.441462, -0.752415, 0.201247, 0.081477]],
    ["L1, C = 0.2", { strength: 5, l1Ratio: 1 }, 0.09708, [2.08762, -0.323107, 0, 0]],
    ["elastic net, C = 0.2", { strength: 5, l1Ratio: 0.5 }, 0.10393, [1.892065, -0.421155, 0, 0]],
  ])("finds the weights of scikit-learn: %s", async (_, parameters, bias, weights) => {
    const { data, two } = sharedRows();

    const { model, summary } = await binary(data, two, { ...parameters, tolerance: 1e-10 });

    expect([model.bias, ...model.weights]).toEqual([bias, ...weights].map((weight) => expect.closeTo(weight, 5)));
    expect(summary).toMatchObject({ converged: 1, nonzero: weights.filter((weight) => weight !== 0).length });
  });

  it("counts rows by their weights, as scikit-learn does", async () => {
    const { data, two } = sharedRows();

    const { model } = await binary(data, two, { tolerance: 1e-10 }, { sampleWeights: Float64Array.from(two, (_, row) => row % 3) });

    expect([model.bias, ...model.weights]).toEqual([0.135018, 2.112172, -0.693704, 0.133255, 0.075779].map((w) => expect.closeTo(w, 5)));
  });

  it.each([
    [
      "L2",
      {},
      [-0.281545, -0.364197, 0.645742],
      [
        [0.216394, -0.186334, 0.153273, 0.099205],
        [-0.109787, 2.189356, 1.612132, -0.111878],
        [-0.106607, -2.003022, -1.765405, 0.012673],
      ],
    ],
    [
      "L1",
      { strength: 5, l1Ratio: 1 },
      [-0.377061, -0.129019, 0.506079],
      [
        [0, 0, 0, 0.00041],
        [0, 1.745559, 0.844565, -0.043423],
        [0, -1.276753, -1.216914, 0],
      ],
    ],
  ])("finds the weights of scikit-learn for three classes: %s", async (_, parameters, biases, weights) => {
    const { data, three } = sharedRows();

    const { model } = await trainLogistic(data, three, { ...parameters, tolerance: 1e-9, maxIterations: 1000 }, { classes: 3 });

    if (model.family !== "multinomial") throw new Error("There are three classes.");
    expect([...model.biases]).toEqual(biases.map((bias) => expect.closeTo(bias, 4)));
    expect(model.weights.map((own) => [...own])).toEqual(weights.map((own) => own.map((weight) => expect.closeTo(weight, 4))));
  });

  it("keeps a class that no row has, with a small probability", async () => {
    const { data, two } = sharedRows();

    const { model } = await trainLogistic(data, two, {}, { classes: 3 });

    if (model.family !== "multinomial") throw new Error("There are three classes.");
    expect([...model.biases, ...model.weights.flatMap((own) => [...own])].every(Number.isFinite)).toBe(true);
    const probabilities = scoreMultinomial(model, data);
    expect(Math.max(...Array.from(two, (_, row) => probabilities[row * 3 + 2]!))).toBeLessThan(0.05);
    // Float32 must still tell the other classes apart.
    expect(Math.max(...model.biases.map(Math.abs))).toBeLessThan(100);
  });

  it("finds the same from the Hessian of a sample as from that of all rows", async () => {
    const { data, target } = randomRows(30_000, 60, 8);
    const coded = { at: 60, levels: 40, codes: Uint16Array.from(target, (_, row) => (row % 997 === 0 ? 1 + (row % 40) : 0)) };
    const rows = { ...denseRows(data), columns: 100, coded: [coded] };
    expect(hessianSample({ data: rows, labels: target, loss: logisticLoss, l1: 0, l2: 1 }).exact).toBe(false);

    const { model, summary } = await binary(rows, target, { tolerance: 1e-9 });

    expect(summary.converged).toBe(1);
    const spread = new Float32Array(40 * 30_000);
    for (const [row, code] of coded.codes.entries()) if (code > 0) spread[(code - 1) * 30_000 + row] = 1;
    const full = { columns: 100, rows: 30_000, values: Float32Array.from([...data.values, ...spread]) };
    expect(largestGradient(full, target, model, { strength: 1, positiveWeight: 1 }) / 30_000).toBeLessThan(2e-9);
  });

  it("does not depend on the order of the rows, nor on columns being coded", async () => {
    const { data, two } = sharedRows();
    const order = Uint32Array.from(two, (_, row) => (row * 77) % 200);
    const coded = { at: 2, levels: 1, codes: Uint16Array.from({ length: 200 }, (_, row) => data.values[400 + row]!) };
    const rows = { ...denseRows(data), coded: [coded], dense: denseRows(data).dense.filter(({ at }) => at !== 2) };

    const plain = await binary(data, two, { tolerance: 1e-9 });
    const turned = await binary(
      pickRows(rows, order),
      Uint8Array.from(order, (row) => two[row]!),
      { tolerance: 1e-9 },
    );

    for (const [i, weight] of plain.model.weights.entries()) expect(turned.model.weights[i]).toBeCloseTo(weight, 6);
  });

  it("tells how far it is, and stops in the middle", async () => {
    const { data, target } = randomRows(300, 4, 2);
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = ({ iteration }: { iteration: number }) => {
      told.push(iteration);
      if (iteration === 2) controller.abort(new Error("enough"));
    };

    await expect(trainLogistic(data, target, { tolerance: 1e-12 }, { signal: controller.signal, onProgress })).rejects.toThrow("enough");
    expect(told).toEqual([0, 1, 2]);
  });

  it.each([
    ["negative", [1, -1, 1, 1]],
    ["infinite", [1, Number.POSITIVE_INFINITY, 1, 1]],
    ["zero for all of a class", [1, 1, 0, 0]],
    ["zero", [0, 0, 0, 0]],
    ["too few", [1, 1]],
  ])("refuses weights that are %s", async (_, sampleWeights) => {
    const fitting = trainLogistic(dense([[1, 2, 3, 4]]), Uint8Array.of(0, 0, 1, 1), {}, { sampleWeights });

    await expect(fitting).rejects.toThrow(DataError);
  });
});

/** Of two classes, so that there is one row of weights. */
async function binary(...given: Parameters<typeof trainLogistic>) {
  const { model, summary } = await trainLogistic(...given);
  if (model.family !== "logistic") throw new Error(`This is ${model.family}.`);
  return { model, summary };
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
  { strength, positiveWeight }: { strength: number; positiveWeight: number },
): number {
  const residual = Array.from(target, (label, row) => {
    const margin = weights.reduce((sum, weight, column) => sum + weight * values[column * rows + row]!, bias);
    return (label === 1 ? positiveWeight : 1) * (1 / (1 + Math.exp(-margin)) - label);
  });
  const components = Array.from({ length: columns }, (_, column) =>
    residual.reduce((sum, r, row) => sum + r * values[column * rows + row]!, strength * weights[column]!),
  );
  return Math.max(...[...components, residual.reduce((sum, r) => sum + r, 0)].map(Math.abs));
}
