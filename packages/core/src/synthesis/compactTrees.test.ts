import { beforeAll, describe, expect, it } from "vitest";
import type { BoostingModel } from "../learn/model";
import { trainBoosting } from "../learn/trees/boosting";
import { scoreTrees } from "../learn/trees/scoreTrees";
import { syntheticRows } from "../learn/trees/trainingRows.fixture";
import { decodeTrees, encodeTrees } from "./compactTrees";

describe("compact trees", () => {
  const rows = syntheticRows(2000, 5);
  let model: BoostingModel;
  beforeAll(async () => {
    ({ model } = await trainBoosting(rows, { trees: 20, leaves: 8 }));
  });

  it("answer as the model that they were written from, to three decimals a tree", () => {
    const copy = decodeTrees(JSON.parse(JSON.stringify(encodeTrees(model))));

    const [margins, copied] = [scoreTrees(model, rows.values, rows.rows), scoreTrees(copy, rows.values, rows.rows)];
    const apart = margins.filter((margin, row) => Math.abs(margin - copied[row]!) > 20 * 0.001).length;
    // A threshold is rounded too, so that a few rows next to one go the other way.
    expect(apart).toBeLessThan(0.02 * rows.rows);
    expect(copy.trees).toHaveLength(model.trees.length);
  });

  it("refuse a list that is no tree", () => {
    expect(() => decodeTrees({ base: 0, trees: [[0, 1.5, 1, -1, 7]] })).toThrow("ends before");
    expect(() => decodeTrees({ base: 0, trees: [[-1, 7, -1]] })).toThrow("goes on after");
  });
});
