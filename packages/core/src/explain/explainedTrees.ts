import type { Tree } from "../learn/model";

/** A tree that knows, for each inner node, which share of the background rows went left: what path-dependent Shapley values weigh its branches by. */
export type CoveredTree = Tree & { leftShare: Float32Array };

/**
 * Trees whose values add up: the score of `output` is `base[output] + scale x sum of the leaf values of its trees`.
 * Log odds for boosting, a probability for a forest.
 */
export type TreeSum = { base: readonly number[]; scale: number; trees: readonly (CoveredTree & { output: number })[] };

/**
 * Sends background rows through a tree and keeps at each node the share that goes left; half where no row came by.
 *
 * @param values column-major, columns x rows, NaN = missing
 */
export function coverTree(tree: Tree, values: Float32Array, rows: number): CoveredTree {
  const { feature, threshold, left, right, missingLeft } = tree;
  const [reached, wentLeft] = [new Uint32Array(feature.length), new Uint32Array(feature.length)];
  for (let row = 0; row < rows; row++) {
    let node = 0;
    for (let column = feature[0]!; column >= 0; column = feature[node]!) {
      const value = values[column * rows + row]!;
      const goesLeft = value <= threshold[node]! || (missingLeft[node] === 1 && Number.isNaN(value));
      reached[node]!++;
      if (goesLeft) wentLeft[node]!++;
      node = goesLeft ? left[node]! : right[node]!;
    }
  }
  return { ...tree, leftShare: Float32Array.from(reached, (count, node) => (count === 0 ? 0.5 : wentLeft[node]! / count)) };
}
