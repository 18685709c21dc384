import { expect, it } from "vitest";
import { trainForest } from "./forest";
import { joinVotes, outOfBagFigures } from "./outOfBagFigures";
import { syntheticRows } from "./trainingRows.fixture";

const rows = syntheticRows(1500, 5);
const parameters = { trees: 24, seed: 4, outOfBag: true };

async function votesOf(shard?: { from: number; to: number }) {
  const { outOfBag } = await trainForest(rows, parameters, shard ? { shard } : {});
  return { ...outOfBag!, target: rows.target };
}

it("the parts of a forest have the out-of-bag figures of the whole", async () => {
  const whole = await votesOf();

  const joined = joinVotes([await votesOf({ from: 0, to: 9 }), await votesOf({ from: 9, to: 10 }), await votesOf({ from: 10, to: 24 })]);

  expect(joined).toEqual(whole);
  expect(outOfBagFigures(joined)).toEqual(outOfBagFigures(whole));
  expect(outOfBagFigures(whole).out_of_bag_roc_auc).toBeGreaterThan(0.55);
});

it("votes of other rows are not joined, and none are no votes", () => {
  const one = { classes: 2, sums: new Float64Array(4), votes: new Uint32Array(2), target: new Uint8Array(2) };

  expect(() => joinVotes([one, { ...one, votes: new Uint32Array(3) }])).toThrow(RangeError);
  expect(() => joinVotes([])).toThrow(RangeError);
  expect(outOfBagFigures(one)).toEqual({});
});
