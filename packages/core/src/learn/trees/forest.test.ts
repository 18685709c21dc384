import { describe, expect, it } from "vitest";
import type { ForestModel } from "../model";
import { binRows } from "./binnedRows";
import { mergeEqualRows } from "./equalRows";
import { trainForest } from "./forest";
import { mergeForests } from "./mergeForests";
import { outOfBagShares } from "./outOfBag";
import { scoreForest } from "./scoreForest";
import type { TrainingRows } from "./trainingRows";
import { rowsOf, syntheticRows } from "./trainingRows.fixture";

/** One tree on all rows and features: every number can be checked by hand. */
const TREE = { trees: 1, bootstrap: false, maxFeatures: "all" as const, minRowsPerLeaf: 1 };

describe("a tree", () => {
  it("makes the purest split and answers the shares of its leaves", async () => {
    const rows = rowsOf({ noise: [1, 2, 1, 2, 1, 2], speed: [1, 2, 3, 4, 5, 6] }, [0, 0, 0, 1, 1, 0]);

    const { model } = await trainForest(rows, { ...TREE, maxDepth: 1 });

    // left 0/3, right 2/3: impurity 3 x 0 + 3 x 2 x 2/3 x 1/3 is the least of all cuts
    expect(plain(model)).toEqual([{ feature: [1, -1, -1], threshold: [3.5, 0, Math.fround(2 / 3)], left: [1, 0, 0], right: [2, 0, 0] }]);
  });

  it.each(["gini", "entropy"] as const)("splits until its leaves are pure: %s", async (criterion) => {
    const rows = syntheticRows(500, 3);

    const { model } = await trainForest(rows, { ...TREE, criterion, maxDepth: 256 });

    expect([...probabilities(model, rows)]).toEqual([...rows.target]);
  });

  it("sends missing values to the side that they make purer, and to the heavier one where training had none", async () => {
    const rows = rowsOf({ x: [1, 2, 3, 4, Number.NaN, Number.NaN] }, [0, 0, 1, 1, 1, 1]);
    const whole = rowsOf({ x: [1, 1, 1, 1, 2, 2] }, [0, 0, 0, 0, 1, 1]);

    const [gaps, none] = [await trainForest(rows, TREE), await trainForest(whole, TREE)];

    const missing = (model: ForestModel) => scoreForest(model, { columns: 1, rows: 1, values: Float32Array.of(Number.NaN) })[0];
    expect(missing(gaps.model)).toBe(1);
    expect(missing(none.model)).toBe(0);
  });

  it("keeps to the limits on depth, leaves and rows", async () => {
    const rows = syntheticRows(3000, 5);
    const parameters = { trees: 5, maxDepth: 6, leaves: 20, minRowsPerLeaf: 30, minRowsToSplit: 100, bootstrap: false };

    const { model } = await trainForest(rows, parameters);

    for (const { feature } of model.trees) {
      expect(feature.filter((f) => f < 0).length).toBeLessThanOrEqual(20);
      expect(feature.filter((f) => f < 0).length).toBeGreaterThan(10);
    }
    expect(new Set(probabilities(model, rows)).size).toBeGreaterThan(10);
  });

  it("grows the best leaves first when there is a budget", async () => {
    const rows = syntheticRows(2000, 5);
    const impurity = async (leaves: number) => brierOf((await trainForest(rows, { ...TREE, leaves, maxDepth: 40 })).model, rows);

    const [few, some, many] = [await impurity(4), await impurity(16), await impurity(64)];

    expect(some).toBeLessThan(few);
    expect(many).toBeLessThan(some);
  });
});

describe("a forest", () => {
  const rows = syntheticRows(2000, 5);

  it("merges from shards into the one that is trained whole", async () => {
    const parameters = { trees: 30, seed: 9 };
    const whole = await trainForest(rows, parameters);

    const shards = [
      await trainForest(rows, parameters, { shard: { from: 0, to: 11 } }),
      await trainForest(rows, parameters, { shard: { from: 11, to: 30 } }),
    ];

    expect(mergeForests(shards.map(({ model }) => model))).toEqual(whole.model);
    expect(() => mergeForests([])).toThrow(RangeError);
  });

  it("scores rows by the trees that did not draw them: about as well as new rows", async () => {
    const { model, outOfBag } = await trainForest(rows, { trees: 100, outOfBag: true });

    const { rows: voted, shares } = outOfBagShares(outOfBag!);
    const own = voted.reduce((sum, row, place) => sum + (shares[place * 2 + 1]! - rows.target[row]!) ** 2, 0) / voted.length;
    const fresh = syntheticRows(2000, 6);
    expect(voted).toHaveLength(2000);
    expect(Math.abs(own - brierOf(model, fresh))).toBeLessThan(0.015);
    expect(brierOf(model, rows)).toBeLessThan(own);
  });

  it("depends on the seed and on nothing else", async () => {
    const grow = async (seed: number) => (await trainForest(rows, { trees: 3, seed })).model;

    expect(await grow(1)).toEqual(await grow(1));
    expect(await grow(1)).not.toEqual(await grow(2));
  });

  it("answers every class's probability", async () => {
    const target = rows.target.map((y, row) => y + 2 * (rows.values[row]! > 0.5 ? 1 : 0));

    const { model } = await trainForest({ ...rows, target }, { trees: 50 }, { classes: 4 });

    const shares = probabilities(model, rows);
    const right = target.filter(
      (label, row) => shares.subarray(row * 4, row * 4 + 4).indexOf(Math.max(...shares.subarray(row * 4, row * 4 + 4))) === label,
    );
    expect(shares).toHaveLength(8000);
    expect(shares.subarray(0, 4).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(right.length / 2000).toBeGreaterThan(0.75);
  });

  it("grows for two classes what it grows for two of three, which takes another way through the kernels", async () => {
    const parameters = { trees: 5, bootstrap: true, classWeight: "balanced" as const, minRowsPerLeaf: 2 };
    const gaps = { ...rows, values: rows.values.map((value, cell) => (cell % 11 === 0 ? Number.NaN : value)) };

    const two = await trainForest(gaps, parameters);
    const three = await trainForest(gaps, parameters, { classes: 3 });

    const splits = ({ trees }: ForestModel) =>
      trees.map(({ feature, threshold, left, missingLeft }) =>
        [...feature].flatMap((f, node) => (f < 0 ? [] : [[f, threshold[node], left[node], missingLeft[node]]])),
      );
    expect(splits(three.model)).toEqual(splits(two.model));
    expect(two.model.trees[0]!.feature.length).toBeGreaterThan(100);
  });

  it("grows on merged rows what it grows on all of them", async () => {
    const codes = { ...rows, values: rows.values.map((value) => Math.round(value * 2) / 2) };
    const each = { ...codes, weights: new Float32Array(codes.rows).fill(1) };

    const merged = await trainForest(codes, { trees: 5 });
    const whole = await trainForest(each, { trees: 5 });

    expect(mergeEqualRows(await binRows(codes, undefined, 255), codes.target)).toBeDefined();
    expect(merged.model).toEqual(whole.model);
  });

  it("weighs rows as if they were repeated, and those of weight 0 not at all", async () => {
    const repeated = rowsOf({ x: [1, 2, 2, 3, 4, 4, 4] }, [0, 1, 1, 0, 1, 1, 1]);
    const weighted = { ...rowsOf({ x: [1, 2, 3, 4, 9] }, [0, 1, 0, 1, 0]), weights: Float32Array.of(1, 2, 1, 3, 0) };

    const [one, other] = [await trainForest(repeated, TREE), await trainForest(weighted, TREE)];

    expect(plain(other.model)).toEqual(plain(one.model));
  });

  it("balances the classes", async () => {
    const skewed = rowsOf({ x: [1, 1, 1, 1] }, [0, 0, 0, 1]);

    const { model } = await trainForest(skewed, { ...TREE, classWeight: "balanced" });

    expect(model.trees[0]!.threshold[0]).toBe(0.5);
  });
});

describe("input that nothing can be learnt from", () => {
  it("gives the classes' shares for constant and missing columns", async () => {
    const rows = rowsOf({ constant: [5, 5, 5, 5], missing: new Array(4).fill(Number.NaN) }, [1, 0, 0, 0]);

    const { model } = await trainForest(rows, { ...TREE, trees: 2 });

    expect([...probabilities(model, rows)]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it.each([
    ["one class", rowsOf({ x: [1, 2] }, [1, 1]), /one class only/],
    ["an infinite value", rowsOf({ speed: [1, Number.POSITIVE_INFINITY] }, [0, 1]), /"speed" is infinite in row 1/],
    ["no weight", { ...rowsOf({ x: [1, 2] }, [0, 1]), weights: Float32Array.of(0, 0) }, /weight 0/],
    ["a negative weight", { ...rowsOf({ x: [1, 2] }, [0, 1]), weights: Float32Array.of(1, -1) }, /The weight is no finite number/],
    ["weight in one class alone", { ...rowsOf({ x: [1, 2] }, [0, 1]), weights: Float32Array.of(1, 0) }, /one class only/],
  ])("is refused with its reason: %s", async (_, rows, message) => {
    await expect(trainForest(rows, {})).rejects.toThrow(message);
  });

  it("learns from ten rows, repeated rows and 100,000 levels without a number that is none", async () => {
    const ten = rowsOf({ x: [...Array(10).keys()] }, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    const levels = Float32Array.from({ length: 100_000 }, (_, row) => row);
    const many = {
      features: ["level"],
      rows: 100_000,
      values: levels,
      target: Uint8Array.from(levels, (level) => (level % 7 < 3 ? 1 : 0)),
    };
    const twice = rowsOf({ x: [1, 1, 1, 1] }, [0, 1, 0, 1]);

    for (const rows of [ten, many, twice]) {
      const { model } = await trainForest(rows, { trees: 3 });
      expect(probabilities(model, rows).every((p) => p >= 0 && p <= 1)).toBe(true);
    }
  });
});

const probabilities = (model: ForestModel, { features, rows, values }: TrainingRows) =>
  scoreForest(model, { columns: features.length, rows, values });

function brierOf(model: ForestModel, rows: TrainingRows): number {
  return probabilities(model, rows).reduce((sum, p, row) => sum + (p - rows.target[row]!) ** 2, 0) / rows.rows;
}

const plain = ({ trees }: ForestModel) =>
  trees.map(({ feature, threshold, left, right }) => ({
    feature: [...feature],
    threshold: [...threshold],
    left: [...left],
    right: [...right],
  }));
