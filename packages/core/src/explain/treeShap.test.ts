import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../evaluate/random";
import { scoreTrees } from "../learn/trees/scoreTrees";
import { randomBoosting, randomMatrix } from "../onnx/randomModel.fixture";
import { type CoveredTree, coverTree, type TreeSum } from "./explainedTrees";
import { treeShap } from "./treeShap";

/** Shapley values by their definition: every subset of features, the unknown ones averaged over the branches. */
function bruteForce(tree: CoveredTree, row: readonly number[]): number[] {
  const features = row.length;
  const expected = (known: number, node: number): number => {
    const feature = tree.feature[node]!;
    if (feature < 0) return tree.threshold[node]!;
    const share = tree.leftShare[node]!;
    const [left, right] = [tree.left[node]!, tree.right[node]!];
    if (((known >> feature) & 1) === 0) return share * expected(known, left) + (1 - share) * expected(known, right);
    const value = row[feature]!;
    const goesLeft = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= tree.threshold[node]!;
    return expected(known, goesLeft ? left : right);
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return row.map((_, feature) => {
    let value = 0;
    for (let known = 0; known < 1 << features; known++) {
      if ((known >> feature) & 1) continue;
      const size = [...known.toString(2)].filter((bit) => bit === "1").length;
      const weight = (factorial(size) * factorial(features - size - 1)) / factorial(features);
      value += weight * (expected(known | (1 << feature), 0) - expected(known, 0));
    }
    return value;
  });
}

function covered(trees: number, leaves: number, features: number, seed: number): { sum: TreeSum; base: number } {
  const background = randomMatrix(60, features, seed + 1);
  const model = randomBoosting(trees, leaves, features, seed);
  const all = model.trees.map((tree) => ({ ...coverTree(tree, background.values, background.rows), output: 0 }));
  return { sum: { base: [model.base], scale: 1, trees: all }, base: model.base };
}

describe("treeShap", () => {
  it("gives the Shapley values of the definition, on splits, on missing values, and with features that come twice on a path", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), (seed, leaves, features) => {
        const { sum } = covered(2, leaves, features, seed);
        const { rows, values } = randomMatrix(5, features, seed + 2);

        const { contributions } = treeShap(sum, values, rows);

        for (let row = 0; row < rows; row++) {
          const cells = Array.from({ length: features }, (_, feature) => values[feature * rows + row]!);
          const expected = sum.trees.map((tree) => bruteForce(tree, cells));
          for (let feature = 0; feature < features; feature++) {
            expect(contributions[feature * rows + row]).toBeCloseTo(
              expected.reduce((total, each) => total + each[feature]!, 0),
              10,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("adds up to the margin of every row", () => {
    const { sum, base } = covered(40, 31, 12, 7);
    const { rows, values } = randomMatrix(200, 12, 9);

    const explained = treeShap(sum, values, rows);

    const margins = scoreTrees({ family: "boosting", base, trees: sum.trees }, values, rows);
    for (let row = 0; row < rows; row++) {
      let total = explained.base;
      for (let column = 0; column < 12; column++) total += explained.contributions[column * rows + row]!;
      expect(total).toBeCloseTo(margins[row]!, 5);
    }
  });

  it("explains a path of more features than a mask has bits: equal features share alike", () => {
    const depth = 40;
    const chain = chainOf(depth);
    const keepsAll = new Float32Array(depth).fill(0);

    const { base, contributions } = treeShap({ base: [0], scale: 1, trees: [{ ...chain, output: 0 }] }, keepsAll, 1);

    expect(base).toBeCloseTo(0.875 ** depth, 8);
    for (const value of contributions) expect(value).toBeCloseTo((1 - 0.875 ** depth) / depth, 8);
  });

  it("takes comparisons that share their ends for one split by a set of categories", () => {
    // Categories 1 and 3 to the left, 0, 2 and 4 to the right; both sides split on the other feature.
    const tree = {
      feature: Int32Array.of(0, 1, 1, 0, 0, 0, -1, -1, -1, -1),
      threshold: Float32Array.of(1.5, 0.5, 0.2, 0.5, 2.5, 3.5, 1, 2, 4, 8),
      left: Int32Array.of(3, 6, 8, 2, 2, 1, -1, -1, -1, -1),
      right: Int32Array.of(4, 7, 9, 1, 5, 2, -1, -1, -1, -1),
      missingLeft: new Uint8Array(10),
    };
    const random = seededRandom(3);
    const values = Float32Array.from({ length: 200 }, (_, cell) => (cell < 100 ? Math.floor(random() * 5) : random()));
    const covered = coverTree(tree, values, 100);

    const { contributions } = treeShap({ base: [0], scale: 1, trees: [{ ...covered, output: 0 }] }, values, 100);

    for (let row = 0; row < 100; row++) {
      const expected = bruteForce(covered, [values[row]!, values[100 + row]!]);
      expect(contributions[row]).toBeCloseTo(expected[0]!, 12);
      expect(contributions[100 + row]).toBeCloseTo(expected[1]!, 12);
    }
  });

  it("explains one output alone, and a single leaf not at all", () => {
    const leaf = { ...chainOf(0), output: 1 };
    const { sum } = covered(1, 4, 2, 3);
    const both = { base: [0, 0.5], scale: 2, trees: [...sum.trees, leaf] };

    expect(treeShap(both, Float32Array.of(0, 0), 1, 1)).toEqual({ base: 2.5, contributions: Float64Array.of(0, 0) });
  });
});

/** Feature after feature, seven rows in eight stay on the way to a leaf that is worth 1; all other leaves are worth nothing. */
function chainOf(depth: number): CoveredTree {
  const nodes = 2 * depth + 1;
  const at = <T extends Int32Array | Float32Array>(array: T, value: (node: number) => number): T =>
    array.map((_, node) => value(node)) as T;
  const inner = (node: number) => node < 2 * depth && node % 2 === 0;
  return {
    feature: at(new Int32Array(nodes), (node) => (inner(node) ? node / 2 : -1)),
    threshold: at(new Float32Array(nodes), (node) => (inner(node) ? 0.5 : node === 2 * depth ? 1 : 0)),
    left: at(new Int32Array(nodes), (node) => (inner(node) ? node + 2 : -1)),
    right: at(new Int32Array(nodes), (node) => (inner(node) ? node + 1 : -1)),
    missingLeft: new Uint8Array(nodes),
    leftShare: new Float32Array(nodes).fill(0.875),
  };
}
