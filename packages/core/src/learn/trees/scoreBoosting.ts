import type { Encoded } from "../../prepare/applyPreprocessing";
import type { BoostingModel } from "../model";
import { scoreTrees, sigmoid, sumTrees } from "./scoreTrees";

/** Probabilities of the positive class, or of all classes, row-major. */
export function scoreBoosting(model: BoostingModel, { values, rows }: Encoded): Float64Array {
  if (!model.bases) return Float64Array.from(scoreTrees(model, values, rows), sigmoid);
  return softmaxRows(sumTrees(model.trees, values, rows, model.bases.length), model.bases);
}

function softmaxRows(sums: Float32Array, bases: readonly number[]): Float64Array {
  const probabilities = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += bases.length) {
    const margins = bases.map((base, k) => Math.fround(sums[at + k]! + base));
    const most = Math.max(...margins);
    const powers = margins.map((margin) => Math.exp(margin - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    for (const [k, power] of powers.entries()) probabilities[at + k] = power / sum;
  }
  return probabilities;
}
