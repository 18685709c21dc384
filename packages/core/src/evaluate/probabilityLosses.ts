import type { Scores } from "./scores";

/** Brier score: mean of `(probability - label)^2`. */
export function brier({ target, probability }: Scores): number {
  let sum = 0;
  for (const [row, label] of target.entries()) sum += (probability[row]! - label) ** 2;
  return sum / target.length;
}

/** Mean of `-log` of the probability given to what happened, kept from 0 by the machine's precision (as scikit-learn does). */
export function logLoss({ target, probability }: Scores): number {
  let sum = 0;
  for (const [row, label] of target.entries()) {
    const given = label === 1 ? probability[row]! : 1 - probability[row]!;
    sum -= Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, given)));
  }
  return sum / target.length;
}
