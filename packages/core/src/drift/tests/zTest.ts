import type { Joint } from "../joint";
import { normalTails } from "../special/incompleteGamma";

/** The two-proportion z-test, pooled, of the shares that differ from the smallest level. p is 1 when all rows hold one level. */
export function zTest({ reference, current, referenceRows, currentRows }: Joint): { statistic: number; p: number } {
  return compareProportions(referenceRows - (reference[0] ?? 0), referenceRows, currentRows - (current[0] ?? 0), currentRows);
}

/** The pooled two-proportion z-test of `hits` among `rows` on each side. */
export function compareProportions(referenceHits: number, referenceRows: number, currentHits: number, currentRows: number) {
  const pooled = (referenceHits + currentHits) / (referenceRows + currentRows);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / referenceRows + 1 / currentRows));
  if (!(error > 0)) return { statistic: 0, p: 1 };
  const statistic = (referenceHits / referenceRows - currentHits / currentRows) / error;
  return { statistic, p: normalTails(statistic) };
}
