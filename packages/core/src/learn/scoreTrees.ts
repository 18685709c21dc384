import type { BoostingModel, Tree } from "./model";

/**
 * Margins of `rows` rows under a model. Leaf values are added in the order of the trees and in float32, the base last, as
 * TreeEnsemble of onnxruntime does on one thread followed by an Add.
 *
 * @param values column-major, features x rows, NaN = missing
 */
export function scoreTrees({ base, trees }: BoostingModel, values: Float32Array, rows: number): Float32Array {
  const margins = new Float32Array(rows);
  for (const tree of trees) addTree(tree, values, rows, margins);
  for (let row = 0; row < rows; row++) margins[row]! += base;
  return margins;
}

/** Probability of a margin, 1 / (1 + exp(-margin)). */
export function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

function addTree({ feature, threshold, left, right, missingLeft }: Tree, values: Float32Array, rows: number, margins: Float32Array): void {
  for (let row = 0; row < rows; row++) {
    let node = 0;
    let f = feature[0]!;
    while (f >= 0) {
      const value = values[f * rows + row]!;
      const goesLeft = value <= threshold[node]! || (missingLeft[node] === 1 && Number.isNaN(value));
      node = goesLeft ? left[node]! : right[node]!;
      f = feature[node]!;
    }
    margins[row]! += threshold[node]!;
  }
}
