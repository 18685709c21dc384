import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoostingModel, Tree } from "../model";
import { parseParameters } from "../parseParameters";
import { trainBoosting } from "./boosting";
import { DEFAULT_EARLY_STOPPING_ROUNDS } from "./boostingParameters";
import { marginLogLoss } from "./marginLogLoss";
import { scoreTrees } from "./scoreTrees";
import type { TrainingRows } from "./trainingRows";
import { rowsOf, syntheticRows } from "./trainingRows.fixture";

const ALL = { rowSample: 1, columnSample: 1 };
/** One tree of one split without regularisation: every number can be checked by hand. */
const STUMP = { ...ALL, trees: 1, leaves: 2, minRowsPerLeaf: 1, learningRate: 1, l2: 0 };

describe("one split", () => {
  const rows = rowsOf({ noise: [1, 2, 1, 2], speed: [1, 2, 3, 4] }, [0, 0, 1, 1]);

  it("is found at the right place with the gain and the leaf values of the formula", async () => {
    const { model, summary } = await trainBoosting(rows, STUMP);

    // g = -+0.5 and h = 0.25 per row: gain = 1/0.5 + 1/0.5 - 0, leaves = -+1/0.5
    expect(model.base).toBe(0);
    expect(summary.importance).toEqual([0, 4]);
    expect(plain(model.trees[0]!)).toEqual({
      feature: [1, -1, -1],
      threshold: [2.5, -2, 2],
      left: [1, 0, 0],
      right: [2, 0, 0],
      missingLeft: [1, 0, 0],
    });
  });

  it("shrinks by l2 and by the learning rate, in float32", async () => {
    const { model, summary } = await trainBoosting(rows, { ...STUMP, l2: 1, learningRate: 0.1 });

    expect(summary.importance[1]).toBeCloseTo(2 / 1.5, 12);
    expect([...model.trees[0]!.threshold]).toEqual([2.5, Math.fround(-0.1 / 1.5), Math.fround(0.1 / 1.5)]);
  });

  it("is not made for less than the least gain", async () => {
    expect((await trainBoosting(rows, { ...STUMP, minGain: 3.999 })).model.trees).toHaveLength(1);
    expect((await trainBoosting(rows, { ...STUMP, minGain: 4 })).model.trees).toHaveLength(0);
  });

  it("decides by `value <= threshold` for neighbouring floats whose midpoint rounds", async () => {
    const [lower, upper] = [1 + 2 ** -23, 1 + 2 ** -22];
    const near = rowsOf({ x: [lower, lower, upper, upper] }, [0, 0, 1, 1]);

    const { model } = await trainBoosting(near, STUMP);

    expect(model.trees[0]!.threshold[0]).toBe(lower);
    expect([...scoreTrees(model, near.values, 4)]).toEqual([-2, -2, 2, 2]);
  });
});

describe("missing values", () => {
  it.each([
    { side: "left", label: 0, missingLeft: 1 },
    { side: "right", label: 1, missingLeft: 0 },
  ])("go $side when their rows are like those on that side", async ({ label, missingLeft }) => {
    const rows = rowsOf({ x: [1, 2, 3, 4, Number.NaN, Number.NaN] }, [0, 0, 1, 1, label, label]);

    const { model } = await trainBoosting(rows, STUMP);

    expect(model.trees[0]).toMatchObject({ threshold: expect.objectContaining({ 0: 2.5 }), missingLeft: Uint8Array.of(missingLeft, 0, 0) });
    const margins = scoreTrees(model, Float32Array.of(1, 4, Number.NaN), 3);
    expect(margins[2]).toBe(margins[missingLeft === 1 ? 0 : 1]);
  });

  it("can be all that a split tells apart", async () => {
    const rows = rowsOf({ x: [1, 2, 1, 2, Number.NaN, Number.NaN] }, [0, 0, 0, 0, 1, 1]);

    const { model } = await trainBoosting(rows, STUMP);

    const margins = scoreTrees(model, Float32Array.of(1, 3e38, Number.NaN), 3);
    expect(margins[0]).toBe(margins[1]);
    expect(margins[2]).toBeGreaterThan(margins[0]!);
    expect(JSON.parse(JSON.stringify([...model.trees[0]!.threshold]))).toEqual([...model.trees[0]!.threshold]);
  });

  it("go to the heavier side where training had none", async () => {
    const heavyLeft = await trainBoosting(rowsOf({ x: [1, 1, 1, 1, 2, 2] }, [0, 0, 0, 0, 1, 1]), STUMP);
    const heavyRight = await trainBoosting(rowsOf({ x: [1, 1, 2, 2, 2, 2] }, [0, 0, 1, 1, 1, 1]), STUMP);

    expect(heavyLeft.model.trees[0]!.missingLeft[0]).toBe(1);
    expect(heavyRight.model.trees[0]!.missingLeft[0]).toBe(0);
  });
});

describe("trees", () => {
  it("decide on raw values exactly as training did on bins, for ties, neighbours, extremes and gaps", async () => {
    const value = fc.oneof(
      fc.float({ noDefaultInfinity: true }),
      fc.constantFrom(0, 1, 2, 1 + 2 ** -23, 1 + 2 ** -22, -0, 2 ** -149, Number.NaN),
    );
    const row = fc.record({ a: value, b: value, y: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 4, maxLength: 80 }),
        fc.array(row, { minLength: 1, maxLength: 20 }),
        async (known, unseen) => {
          fc.pre(known.some(({ y }) => y) && known.some(({ y }) => !y));
          const [train, validation] = [rowsFrom(known), rowsFrom(unseen)];
          const parameters = { trees: 8, leaves: 6, minRowsPerLeaf: 1, bins: 9, earlyStoppingRounds: 0, rowSample: 0.8, columnSample: 0.5 };

          const { model, summary } = await trainBoosting(train, parameters, { validation });

          const scores = scoreTrees({ ...model, base: 0 }, validation.values, validation.rows);
          const expected = summary.trees === 0 ? undefined : marginLogLoss(scores, model.base, validation.target);
          expect(summary.validationLogLoss.at(-1)).toBe(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are equal for equal input, and the same whether or not somebody validates them", async () => {
    const rows = syntheticRows(3000, 5);
    const parameters = { trees: 30, rowSample: 0.7, columnSample: 0.5, seed: 9 };

    const [first, again] = [await trainBoosting(rows, parameters), await trainBoosting(rows, parameters)];
    const validated = await trainBoosting(rows, { ...parameters, earlyStoppingRounds: 0 }, { validation: syntheticRows(500, 6) });

    expect(first.model.trees).toHaveLength(30);
    expect(again).toEqual(first);
    expect(validated.model).toEqual(first.model);
  });

  it("depend on the seed when rows or columns are drawn, and on nothing random otherwise", async () => {
    const rows = syntheticRows(2000, 5);
    const grow = async (parameters: object) => (await trainBoosting(rows, { ...ALL, trees: 5, ...parameters })).model;

    expect(await grow({ rowSample: 0.5, seed: 1 })).not.toEqual(await grow({ rowSample: 0.5, seed: 2 }));
    expect(await grow({ columnSample: 0.5, seed: 1 })).not.toEqual(await grow({ columnSample: 0.5, seed: 2 }));
    expect(await grow({ seed: 1 })).toEqual(await grow({ seed: 2 }));
  });

  it("use the drawn share of the features and no other", async () => {
    const { model } = await trainBoosting(syntheticRows(2000, 5), { trees: 20, columnSample: 0.5, rowSample: 1 });

    const used = model.trees.map((tree) => new Set([...tree.feature].filter((feature) => feature >= 0)));
    expect(Math.max(...used.map((features) => features.size))).toBe(2);
    expect(new Set(used.flatMap((features) => [...features])).size).toBe(4);
  });

  it("keep to the limits on leaves, depth and rows per leaf", async () => {
    const rows = syntheticRows(2000, 5);
    const parameters = { ...ALL, trees: 40, leaves: 12, maxDepth: 4, minRowsPerLeaf: 50, learningRate: 0.5 };

    const { model } = await trainBoosting(rows, parameters);

    expect(model.trees).toHaveLength(40);
    for (const tree of model.trees) {
      const leafCounts = countByLeaf(tree, rows);
      expect(leafCounts.length).toBeLessThanOrEqual(12);
      expect(Math.min(...leafCounts)).toBeGreaterThanOrEqual(50);
      expect(depthOf(tree)).toBeLessThanOrEqual(4);
    }
    expect(Math.max(...model.trees.map((tree) => depthOf(tree)))).toBe(4);
  });

  it("lower the training loss one by one when every tree sees all rows", async () => {
    const rows = syntheticRows(2000, 5);
    const { model } = await trainBoosting(rows, { ...ALL, trees: 60, learningRate: 0.1 });

    const losses = model.trees.map((_, t) => lossOf({ ...model, trees: model.trees.slice(0, t) }, rows));

    expect(losses).toHaveLength(60);
    for (let t = 1; t < losses.length; t++) expect(losses[t]).toBeLessThan(losses[t - 1]!);
  });

  it("weigh the positive class as if its rows were repeated", async () => {
    const synthetic = syntheticRows(800, 5);
    const rows = { ...synthetic, values: synthetic.values.map((value) => Math.round(value * 20) / 20) };
    const parameters = { ...ALL, trees: 10, leaves: 4, minRowsPerLeaf: 1 };

    const weighted = (await trainBoosting(rows, { ...parameters, positiveWeight: 2 })).model;
    const repeated = (await trainBoosting(repeatPositives(rows), parameters)).model;

    const [a, b] = [weighted, repeated].map((model) => scoreTrees(model, rows.values, rows.rows));
    expect(weighted.base).toBe(repeated.base);
    expect(Math.max(...a!.map((margin, row) => Math.abs(margin - b![row]!)))).toBeLessThan(0.02);
  });
});

describe("early stopping", () => {
  const train = syntheticRows(600, 5);
  const validation = syntheticRows(600, 6);
  const parameters = { ...ALL, trees: 400, learningRate: 0.3, minRowsPerLeaf: 5 };

  it("returns the trees up to the lowest validation loss", async () => {
    const { model, summary } = await trainBoosting(train, { ...parameters, earlyStoppingRounds: 15 }, { validation });

    const lowest = Math.min(...summary.validationLogLoss);
    expect(summary.validationLogLoss[summary.trees - 1]).toBe(lowest);
    expect(summary.validationLogLoss).toHaveLength(summary.trees + 15);
    expect(model.trees).toHaveLength(summary.trees);
    expect(lossOf(model, validation)).toBeCloseTo(lowest, 6);
  });

  it("is on by itself where there are validation rows, and 0 turns it off", async () => {
    const on = (await trainBoosting(train, parameters, { validation })).summary;
    const off = (await trainBoosting(train, { ...parameters, earlyStoppingRounds: 0 }, { validation })).summary;

    expect(on.validationLogLoss).toHaveLength(on.trees + DEFAULT_EARLY_STOPPING_ROUNDS);
    expect(off.trees).toBe(400);
  });

  it("is refused without validation rows", async () => {
    await expect(trainBoosting(train, { earlyStoppingRounds: 5 })).rejects.toThrow(/earlyStoppingRounds needs validation rows/);
  });
});

describe("progress", () => {
  const train = syntheticRows(500, 5);

  it("is told after each tree, with the validation loss", async () => {
    const seen: object[] = [];

    const { summary } = await trainBoosting(train, { trees: 3 }, { validation: train, onProgress: (progress) => seen.push(progress) });

    expect(seen).toEqual(summary.validationLogLoss.map((metric, i) => ({ iteration: i + 1, metric })));
  });

  it("can abort training between trees", async () => {
    const control = new AbortController();
    const onProgress = ({ iteration }: { iteration: number }) => iteration === 2 && control.abort(new Error("out of time"));

    await expect(trainBoosting(train, { trees: 100 }, { signal: control.signal, onProgress })).rejects.toThrow("out of time");
  });
});

describe("input that nothing can be learnt from", () => {
  it("gives a model without trees, the share of the positive class, for constant and for missing columns", async () => {
    const target = [1, 0, 0, 0];
    const rows = rowsOf({ constant: [5, 5, 5, 5], missing: new Array(4).fill(Number.NaN) }, target);

    const { model, summary } = await trainBoosting(rows, { ...STUMP, trees: 5 });

    expect(model).toEqual({ family: "boosting", base: Math.fround(Math.log(1 / 3)), trees: [] });
    expect(summary).toEqual({ trees: 0, validationLogLoss: [], importance: [0, 0] });
  });

  it("gives a model without trees for ten rows at the default leaf size", async () => {
    const rows = rowsOf({ x: [...Array(10).keys()] }, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);

    expect((await trainBoosting(rows, {})).model).toEqual({ family: "boosting", base: 0, trees: [] });
  });

  it("learns from ten rows when told that leaves may be small", async () => {
    const rows = rowsOf({ x: [...Array(10).keys()] }, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);

    const { model } = await trainBoosting(rows, { minRowsPerLeaf: 2, rowSample: 1, columnSample: 1 });

    expect([...scoreTrees(model, rows.values, 10)].map((margin) => margin > 0)).toEqual([...rows.target].map((y) => y === 1));
  });

  it.each([
    ["one class", rowsOf({ x: [1, 2] }, [1, 1]), /one class only/],
    ["no features", rowsOf({}, [0, 1]), /no feature/],
    ["no rows", rowsOf({ x: [] }, []), /no training rows/],
    ["an infinite value", rowsOf({ speed: [1, 2], age: [3, Number.NEGATIVE_INFINITY] }, [0, 1]), /"age" is infinite in row 1/],
    ["a third class", rowsOf({ x: [1, 2] }, [0, 2]), /"target" is neither 0 nor 1 in row 1/],
    ["sizes that disagree", { ...rowsOf({ x: [1, 2] }, [0, 1]), rows: 3 }, /do not fit together/],
  ])("is refused with its reason: %s", async (_, rows, message) => {
    await expect(trainBoosting(rows, {})).rejects.toThrow(message);
  });

  it("is refused when validation rows are infinite or have other features", async () => {
    const train = rowsOf({ x: [1, 2] }, [0, 1]);

    await expect(trainBoosting(train, {}, { validation: rowsOf({ x: [Number.POSITIVE_INFINITY] }, [0]) })).rejects.toThrow(
      /row 0 of the validation/,
    );
    await expect(trainBoosting(train, {}, { validation: rowsOf({ z: [1] }, [0]) })).rejects.toThrow(/other features/);
  });

  it("names every parameter at fault", () => {
    expect(() => parseParameters("boosting", { leaves: 1, learningRate: 0, treees: 5 })).toThrow(/learningRate: .*leaves: .*treees/s);
  });
});

function rowsFrom(rows: readonly { a: number; b: number; y: boolean }[]): TrainingRows {
  const columns = { a: rows.map(({ a }) => a), b: rows.map(({ b }) => b) };
  return rowsOf(
    columns,
    rows.map(({ y }) => (y ? 1 : 0)),
  );
}

const plain = (tree: Tree) => Object.fromEntries(Object.entries(tree).map(([name, values]) => [name, [...values]]));

const lossOf = (model: BoostingModel, { values, rows, target }: TrainingRows) => marginLogLoss(scoreTrees(model, values, rows), 0, target);

/** Rows per leaf: the tree with its node numbers for values says where each row ends. */
function countByLeaf(tree: Tree, { values, rows }: TrainingRows): number[] {
  const threshold = tree.threshold.map((value, node) => (tree.feature[node]! < 0 ? node : value));
  const leaves = scoreTrees({ family: "boosting", base: 0, trees: [{ ...tree, threshold }] }, values, rows);
  return [...tree.feature.keys()].filter((node) => tree.feature[node]! < 0).map((node) => leaves.filter((leaf) => leaf === node).length);
}

function depthOf(tree: Tree, node = 0): number {
  if (tree.feature[node]! < 0) return 0;
  return 1 + Math.max(depthOf(tree, tree.left[node]), depthOf(tree, tree.right[node]));
}

function repeatPositives({ features, rows, values, target }: TrainingRows): TrainingRows {
  const order = [...Array(rows).keys()].flatMap((row) => (target[row] === 1 ? [row, row] : [row]));
  const columns = Object.fromEntries(features.map((name, f) => [name, order.map((row) => values[f * rows + row]!)]));
  return rowsOf(
    columns,
    order.map((row) => target[row]!),
  );
}
