import * as z from "zod";

/** Below so many rows on which only one of two models is right, the exact test: the approximation is poor (McNemar 1947; Edwards 1948). */
export const EXACT_BELOW = 25;

/**
 * Two models on the same rows, each at its own threshold: rows that only the first calls right, rows that only the second does, and how
 * probable so uneven a division is if both are equally good.
 */
export const McNemar = z.strictObject({
  onlyFirst: z.int().nonnegative(),
  onlySecond: z.int().nonnegative(),
  /** (|b - c| - 1)^2 / (b + c), chi-squared with one degree of freedom; null for the exact test. */
  statistic: z.number().nullable(),
  pValue: z.number().min(0).max(1),
});
export type McNemar = z.infer<typeof McNemar>;

/** @param first whether the first model calls each row right, 1 or 0; `second` the same of the second */
export function mcNemar(first: Uint8Array, second: Uint8Array): McNemar {
  if (first.length !== second.length) throw new RangeError(`${first.length} rows are compared with ${second.length}.`);
  let [onlyFirst, onlySecond] = [0, 0];
  for (let row = 0; row < first.length; row++) {
    if (first[row] === 1 && second[row] === 0) onlyFirst++;
    if (first[row] === 0 && second[row] === 1) onlySecond++;
  }
  const discordant = onlyFirst + onlySecond;
  if (discordant < EXACT_BELOW)
    return { onlyFirst, onlySecond, statistic: null, pValue: exact(Math.min(onlyFirst, onlySecond), discordant) };
  const statistic = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1) ** 2 / discordant;
  return { onlyFirst, onlySecond, statistic, pValue: upperTail(statistic) };
}

/** Two-sided binomial test of a fair coin: `fewer` or fewer heads, or as many tails, of `tosses`. */
function exact(fewer: number, tosses: number): number {
  let [ways, sum] = [1, 0];
  for (let heads = 0; heads <= fewer; heads++) {
    sum += ways;
    ways *= (tosses - heads) / (heads + 1);
  }
  return Math.min(1, (2 * sum) / 2 ** tosses);
}

/** Chance that a chi-squared of one degree of freedom exceeds `value`. */
function upperTail(value: number): number {
  return Math.min(1, Math.max(0, complementaryError(Math.sqrt(value / 2))));
}

/** erfc by Chebyshev's fit of Numerical Recipes 6.2 (fractional error below 1.2e-7). */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
  ];
  return t * Math.exp(-x * x + coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0));
}
