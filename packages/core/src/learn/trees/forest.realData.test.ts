import { describe, expect } from "vitest";
import { rank, rankMetrics } from "../../evaluate/ranking";
import { testOnRealData } from "../../realData.fixture";
import { trainAndValidation2024 } from "../labelled2024.fixture";
import type { ForestModel } from "../model";
import { trainForest } from "./forest";
import { scoreForest } from "./scoreForest";

describe("leaves of five rows, on place, time and road of the national year 2024", () => {
  const name = "rank severe accidents as well as leaves of one row do, in three quarters of the nodes";
  testOnRealData(name, { timeout: 120_000 }, async () => {
    const { train, validation } = await trainAndValidation2024();
    const grow = async (parameters: { minRowsPerLeaf?: number }) => {
      const { model } = await trainForest(train, { trees: 60, ...parameters });
      const probability = scoreForest(model, { columns: train.features.length, rows: validation.rows, values: validation.values });
      return { auc: rankMetrics(validation.target, rank(probability)).rocAuc, nodes: nodesOf(model) };
    };

    const [five, one] = [await grow({}), await grow({ minRowsPerLeaf: 1 })];

    expect(five.auc).toBeGreaterThan(0.8);
    expect(five.auc).toBeGreaterThan(one.auc! - 0.001);
    expect(five.nodes).toBeLessThan(one.nodes * 0.76);
  });
});

function nodesOf({ trees }: ForestModel): number {
  return trees.reduce((sum, { feature }) => sum + feature.length, 0);
}
