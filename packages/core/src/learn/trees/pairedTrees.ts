import type { ForestTree } from "../model";

/**
 * Trees as one list of records in which a right child follows its left one, for traversal without a branch. A record compares the value at
 * `feature` of a row that is written twice, its missing cells as -Infinity and then as +Infinity, and ends with another -Infinity: there a
 * leaf looks, so that it never moves on. `left` of a leaf is the leaf itself, `threshold` its value.
 */
export type PairedTrees = {
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  /** Record of each tree's root. */
  roots: Int32Array;
  /** Per record the values of all outputs, where trees have shares. */
  shares?: Float32Array;
};

/** Writes trees over `columns` columns as pairs; a node that several others share is written once for each, what lies below it once. */
export function pairTrees(trees: readonly ForestTree[], columns: number, outputs = 1): PairedTrees {
  const records = trees.map((tree) => pairTree(tree));
  const total = records.reduce((sum, { source }) => sum + source.length, 0);
  const paired: PairedTrees = {
    ...{ feature: new Int32Array(total), threshold: new Float32Array(total), left: new Int32Array(total) },
    roots: new Int32Array(trees.length),
    ...(trees.some(({ shares }) => shares) && { shares: new Float32Array(total * outputs) }),
  };
  let from = 0;
  for (const [t, { source, left }] of records.entries()) {
    const tree = trees[t]!;
    paired.roots[t] = from;
    for (let record = 0; record < source.length; record++) {
      const node = source[record]!;
      const feature = tree.feature[node]!;
      const at = from + record;
      paired.threshold[at] = tree.threshold[node]!;
      paired.feature[at] = feature < 0 ? 2 * columns : tree.missingLeft[node] === 1 ? feature : columns + feature;
      paired.left[at] = from + left[record]!;
      if (feature < 0 && tree.shares) paired.shares?.set(tree.shares.subarray(node * outputs, (node + 1) * outputs), at * outputs);
    }
    from += source.length;
  }
  return paired;
}

/** Which node each record of one tree holds, and where its left child's record is. */
function pairTree({ feature, left, right }: ForestTree): { source: Int32Array; left: Int32Array } {
  // Each inner node's children are written once at most.
  const source = new Int32Array(2 * feature.length + 1);
  const lefts = new Int32Array(source.length);
  const pairs = new Int32Array(feature.length).fill(-1);
  let count = 1;
  for (let record = 0; record < count; record++) {
    const node = source[record]!;
    if (feature[node]! < 0) {
      lefts[record] = record;
      continue;
    }
    // What lies below a shared node is written once.
    if (pairs[node]! < 0) {
      pairs[node] = count;
      source[count++] = left[node]!;
      source[count++] = right[node]!;
    }
    lefts[record] = pairs[node]!;
  }
  return { source: source.subarray(0, count), left: lefts.subarray(0, count) };
}
