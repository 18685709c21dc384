import type { ForestTree } from "../model";

/** Comparisons until every row is in its leaf. */
export function longestPath(trees: readonly ForestTree[]): number {
  return trees.reduce((longest, tree) => Math.max(longest, pathFrom(tree, 0, new Int32Array(tree.feature.length).fill(-1))), 0);
}

/** Of a node that several others share the length is found once and kept in `known`. */
function pathFrom(tree: ForestTree, node: number, known: Int32Array): number {
  if (tree.feature[node]! < 0) return 0;
  if (known[node]! < 0) known[node] = 1 + Math.max(pathFrom(tree, tree.left[node]!, known), pathFrom(tree, tree.right[node]!, known));
  return known[node]!;
}
