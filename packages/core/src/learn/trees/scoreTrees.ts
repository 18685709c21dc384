import type { BoostingModel, ForestTree } from "../model";
import { soloTreeScorer, type TreeScorer } from "./treeScorer";

/**
 * Margins of `rows` rows under a model of two classes. Leaf values are added in the order of the trees and in float32, the base last, as
 * TreeEnsemble of onnxruntime does on one thread followed by an Add.
 *
 * @param values column-major, features x rows, NaN = missing
 */
export function scoreTrees({ base, trees }: BoostingModel, values: Float32Array, rows: number): Float32Array {
  const margins = sumTrees(trees, values, rows, 1);
  for (let row = 0; row < rows; row++) margins[row]! += base;
  return margins;
}

/** Probability of a margin, 1 / (1 + exp(-margin)). */
export function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

/** Sums of the trees' values, row-major `rows x outputs`: tree t counts for output t % outputs, or for all where trees have shares. */
export function sumTrees(trees: readonly ForestTree[], values: Float32Array, rows: number, outputs: number): Float32Array {
  if (trees.length === 0 || rows === 0) return new Float32Array(rows * outputs);
  const columns = values.length / rows;
  const known = scorers.get(trees);
  const scorer = known?.columns === columns ? known.scorer : soloTreeScorer(trees, columns, outputs);
  scorers.set(trees, { columns, scorer });
  return scorer.score(values, rows);
}

/** Trees are prepared once, whoever asks; a model is not changed once it is made. */
const scorers = new WeakMap<readonly ForestTree[], { columns: number; scorer: Pick<TreeScorer, "score"> }>();
