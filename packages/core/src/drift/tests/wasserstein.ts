import type { Joint } from "../joint";

/** Below it the reference's deviation counts as this much, so that a constant column has a distance. Evidently 0.7.21. */
const LEAST_DEVIATION = 0.001;

/** The integral of |F_reference - F_current|, in population standard deviations of the reference: the normed Wasserstein distance. */
export function wasserstein(joint: Joint): number {
  const { values, reference, current, referenceRows, currentRows } = joint;
  let [difference, area] = [0, 0];
  for (let at = 0; at + 1 < values.length; at++) {
    difference += reference[at]! / referenceRows - current[at]! / currentRows;
    area += Math.abs(difference) * (values[at + 1]! - values[at]!);
  }
  return area / Math.max(referenceDeviation(joint), LEAST_DEVIATION);
}

function referenceDeviation({ values, reference, referenceRows }: Joint): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += reference[at]! * values[at]!;
  const mean = sum / referenceRows;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += reference[at]! * (values[at]! - mean) ** 2;
  return Math.sqrt(squares / referenceRows);
}
