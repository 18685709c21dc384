import type { Joint } from "../joint";
import { chiSquareTail } from "../special/incompleteGamma";

/**
 * Pearson's chi-square of the current counts against those expected from the reference shares, with levels - 1 degrees of freedom. A level that
 * the reference never had makes the statistic infinite and p 0; a single common level makes p 1.
 */
export function chiSquare({ reference, current, referenceRows, currentRows }: Joint): { statistic: number; p: number } {
  let statistic = 0;
  for (let at = 0; at < reference.length; at++) {
    if (reference[at] === 0) return { statistic: Infinity, p: 0 };
    const expected = (reference[at]! * currentRows) / referenceRows;
    statistic += (current[at]! - expected) ** 2 / expected;
  }
  return { statistic, p: chiSquareTail(statistic, reference.length - 1) };
}
