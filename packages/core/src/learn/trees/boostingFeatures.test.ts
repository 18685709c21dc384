import { describe, expect, it } from "vitest";
import { seededRandom } from "../../evaluate/random";
import type { BoostingModel, Tree } from "../model";
import { trainBoosting } from "./boosting";
import { marginLogLoss } from "./marginLogLoss";
import { scoreBoosting } from "./scoreBoosting";
import { scoreTrees } from "./scoreTrees";
import type { TrainingRows } from "./trainingRows";
import { rowsOf, syntheticRows } from "./trainingRows.fixture";

const ALL = { rowSample: 1, columnSample: 1 };
const STUMP = { ...ALL, trees: 1, leaves: 2, minRowsPerLeaf: 1, learningRate: 1, l2: 0 };

describe("monotone constraints", () => {
  it.each([
    ["increasing", 1],
    ["decreasing", -1],
  ] as const)("keep the score %s in the feature, whatever the others are", async (direction, sign) => {
    const rows = syntheticRows(3000, 5);

    const { model } = await trainBoosting(rows, { ...ALL, trees: 40, minRowsPerLeaf: 5, [direction]: ["coarse"] });

    const others = [0.1, 0.5, 0.9];
    for (const other of others) {
      const steps = Array.from({ length: 8 }, (_, coarse) => [other, coarse, 2, other]);
      const values = Float32Array.from({ length: 32 }, (_, i) => steps[i % 8]![Math.floor(i / 8)]!);
      const scores = scoreTrees(model, values, 8);
      for (let step = 1; step < 8; step++) expect(sign * (scores[step]! - scores[step - 1]!)).toBeGreaterThanOrEqual(-1e-6);
    }
    expect(model.trees.length).toBe(40);
  });

  it("name features that exist, in one direction", async () => {
    const rows = syntheticRows(100, 5);

    await expect(trainBoosting(rows, { increasing: ["speed"] })).rejects.toThrow(/"speed", which is no feature/);
    await expect(trainBoosting(rows, { increasing: ["noise"], decreasing: ["noise"] })).rejects.toThrow(/both/);
  });
});

describe("leaf values", () => {
  const rows = rowsOf({ x: [1, 2, 3, 4] }, [0, 0, 1, 1]);

  it("are shrunk by l1: soft(G) / H", async () => {
    const { model } = await trainBoosting(rows, { ...STUMP, l1: 0.25 });

    // G = +-1 and H = 0.5 per side
    expect([...model.trees[0]!.threshold]).toEqual([2.5, -1.5, 1.5]);
  });

  it("are kept to the largest step", async () => {
    const { model } = await trainBoosting(rows, { ...STUMP, maxStep: 0.75 });

    expect([...model.trees[0]!.threshold]).toEqual([2.5, -0.75, 0.75]);
  });
});

describe("weights", () => {
  it("count as repeated rows do, and rows of weight 0 not at all", async () => {
    const weighted = { ...rowsOf({ x: [1, 2, 3, 4, 9, 9] }, [0, 0, 1, 1, 0, 0]), weights: Float32Array.of(2, 1, 1, 3, 0, 0) };
    const repeated = rowsOf({ x: [1, 1, 2, 3, 4, 4, 4] }, [0, 0, 0, 1, 1, 1, 1]);

    const [one, other] = [await trainBoosting(weighted, STUMP), await trainBoosting(repeated, STUMP)];

    const asked = Float32Array.of(1, 2, 3, 4);
    const [a, b] = [scoreTrees(one.model, asked, 4), scoreTrees(other.model, asked, 4)];
    expect(Math.max(...a.map((margin, row) => Math.abs(margin - b[row]!)))).toBeLessThan(1e-3);
  });

  it("balance the classes", async () => {
    const { model } = await trainBoosting(rowsOf({ x: [1, 1, 1, 2] }, [0, 0, 0, 1]), { ...STUMP, classWeight: "balanced" });

    expect(model.base).toBe(0);
  });

  it("must not all be 0", async () => {
    await expect(trainBoosting({ ...rowsOf({ x: [1, 2] }, [0, 1]), weights: Float32Array.of(0, 0) }, {})).rejects.toThrow(/weight 0/);
  });
});

describe("growth", () => {
  it("in levels finishes one before the next", async () => {
    const grow = async (growth: "leaf" | "depth") => {
      const { model } = await trainBoosting(syntheticRows(4000, 5), { ...ALL, trees: 1, growth, leaves: 16, minRowsPerLeaf: 5 });
      return Math.max(...depths(model.trees[0]!));
    };

    expect(await grow("depth")).toBeLessThanOrEqual(5);
    expect(await grow("leaf")).toBeGreaterThan(5);
  });
});

describe("several classes", () => {
  const rows = syntheticRows(4000, 5);
  const target = rows.target.map((y, row) => y + 2 * (rows.values[row]! > 0.5 ? 1 : 0));

  it("learn one tree each a round, probabilities that add up to 1, and stop early", async () => {
    const validation = { ...syntheticRows(1000, 6) };
    const judged = { ...validation, target: validation.target.map((y, row) => y + 2 * (validation.values[row]! > 0.5 ? 1 : 0)) };

    const { model, summary } = await trainBoosting(
      { ...rows, target },
      { ...ALL, trees: 200, learningRate: 0.3, earlyStoppingRounds: 5 },
      { classes: 4, validation: judged },
    );

    const probabilities = scoreBoosting(model, { columns: 4, rows: 1000, values: judged.values });
    const loss = judged.target.reduce((sum, label, row) => sum - Math.log(probabilities[row * 4 + label]!), 0) / 1000;
    expect(model.bases).toHaveLength(4);
    expect(model.trees.length % 4).toBe(0);
    expect(loss).toBeCloseTo(Math.min(...summary.validationLogLoss), 4);
    expect(loss).toBeLessThan(summary.validationLogLoss[0]! * 0.7);
    expect(probabilities.subarray(0, 4).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
  });

  it("may be one that no row has", async () => {
    const { model } = await trainBoosting(rows, { ...ALL, trees: 2 }, { classes: 3 });

    const probabilities = scoreBoosting(model, { columns: 4, rows: rows.rows, values: rows.values });
    expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
  });
});

describe("sets of categories", () => {
  it("tell codes apart that numbers cannot at the same number of leaves", async () => {
    const [train, fresh] = [codedRows(6000, 1), codedRows(6000, 2)];
    const parameters = { ...ALL, trees: 20, leaves: 4, learningRate: 0.3 };
    const lossOf = async (categories: "sets" | "numbers") =>
      loss((await trainBoosting(train, { ...parameters, categories }, { categorical: ["code"] })).model, fresh);

    expect(await lossOf("sets")).toBeLessThan((await lossOf("numbers")) - 0.01);
  });

  it("send missing codes right, and 100,000 levels do not break them", async () => {
    const train = codedRows(3000, 1);
    const many = { ...train, values: train.values.map((_, row) => row * 33) };

    for (const rows of [train, many]) {
      const { model } = await trainBoosting(rows, { ...ALL, trees: 5, categories: "sets" }, { categorical: ["code"] });
      expect(Number.isFinite(scoreTrees(model, Float32Array.of(Number.NaN), 1)[0])).toBe(true);
    }
  });
});

/** Sixty codes whose effects have nothing to do with their order. */
function codedRows(rows: number, seed: number): TrainingRows {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows }, () => Math.floor(random() * 60));
  const target = Uint8Array.from(values, (code) => (random() < ((code * 37) % 60) / 60 ? 1 : 0));
  return { features: ["code"], rows, values, target };
}

const loss = (model: BoostingModel, { values, rows, target }: TrainingRows) => marginLogLoss(scoreTrees(model, values, rows), 0, target);

function depths(tree: Tree, node = 0, depth = 0): number[] {
  if (tree.feature[node]! < 0) return [depth];
  return [...depths(tree, tree.left[node], depth + 1), ...depths(tree, tree.right[node], depth + 1)];
}
