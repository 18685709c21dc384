import { SMALLEST_PROBABILITY } from "../blend/blendModel";

/** Log odds of every class but the first against it, row-major `rows x (classes - 1)`; of two classes the logit of the second. */
export function logOdds(probabilities: Float64Array, classes: number): Float64Array {
  if (classes === 2) return probabilities.map((value) => logit(Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, value))));
  const others = classes - 1;
  const result = new Float64Array((probabilities.length / classes) * others);
  for (let i = 0; i < result.length; i++) {
    const from = Math.floor(i / others) * classes;
    result[i] = logOf(probabilities[from + 1 + (i % others)]!) - logOf(probabilities[from]!);
  }
  return result;
}

/** Probabilities of log odds: of the second of two classes, or of all, row-major `rows x classes`. */
export function probabilitiesOfLogOdds(odds: Float64Array, classes: number): Float64Array {
  if (classes === 2) return odds.map((value) => 1 / (1 + Math.exp(-value)));
  const others = classes - 1;
  const result = new Float64Array((odds.length / others) * classes);
  for (let row = 0; row * others < odds.length; row++) {
    const own = odds.subarray(row * others, (row + 1) * others);
    const most = own.reduce((a, b) => Math.max(a, b), 0);
    const total = own.reduce((sum, value) => sum + Math.exp(value - most), Math.exp(-most));
    for (let k = 0; k < classes; k++) result[row * classes + k] = Math.exp((k === 0 ? 0 : own[k - 1]!) - most) / total;
  }
  return result;
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function logOf(probability: number): number {
  return Math.log(Math.max(SMALLEST_PROBABILITY, probability));
}
