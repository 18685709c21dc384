import type { Encoded } from "../../prepare/applyPreprocessing";
import type { LogisticModel, MultinomialModel } from "../model";
import { sigmoid } from "../trees/scoreTrees";

/** Probabilities of the positive class. */
export function scoreLogistic({ bias, weights }: LogisticModel, encoded: Encoded): Float64Array {
  return linearMargins(weights, bias, encoded).map(sigmoid);
}

/** Probabilities of every class, row-major `rows x classes`. */
export function scoreMultinomial({ biases, weights }: MultinomialModel, encoded: Encoded): Float64Array {
  const classes = biases.length;
  const probabilities = new Float64Array(encoded.rows * classes);
  for (const [k, own] of weights.entries()) {
    for (const [row, margin] of linearMargins(own, biases[k]!, encoded).entries()) probabilities[row * classes + k] = margin;
  }
  for (let row = 0; row < encoded.rows; row++) softmax(probabilities.subarray(row * classes, (row + 1) * classes));
  return probabilities;
}

/** `bias + weights . x` of every row. */
export function linearMargins(weights: Float64Array, bias: number, { rows, values }: Encoded): Float64Array {
  const margins = new Float64Array(rows).fill(bias);
  for (let column = 0; column < weights.length; column++) {
    const weight = weights[column]!;
    if (weight === 0) continue;
    for (let row = 0, cell = column * rows; row < rows; row++, cell++) margins[row]! += weight * values[cell]!;
  }
  return margins;
}

/** In place. */
function softmax(margins: Float64Array): void {
  const greatest = margins.reduce((max, margin) => Math.max(max, margin), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let k = 0; k < margins.length; k++) sum += margins[k] = Math.exp(margins[k]! - greatest);
  for (let k = 0; k < margins.length; k++) margins[k]! /= sum;
}
