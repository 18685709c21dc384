import type { Joint } from "../joint";
import { kolmogorovSeries, kolmogorovTail } from "../special/kolmogorovTail";
import { gcd, smirnovTail } from "../special/smirnovTail";

/** Larger sides take the asymptotic distribution. SciPy 1.17, `ks_2samp`. */
const MOST_EXACT_ROWS = 10_000;

/** The two-sided Kolmogorov-Smirnov test: the largest distance of the two step functions, and the probability of one as large without drift. */
export function kolmogorovSmirnov(joint: Joint): { statistic: number; p: number } {
  const { referenceRows: n, currentRows: m } = joint;
  const { statistic, steps } = largestDistance(joint);
  const p = Math.max(n, m) <= MOST_EXACT_ROWS ? smirnovTail(n, m, steps) : kolmogorovTail(effectiveRows(n, m), statistic);
  return { statistic, p };
}

/** The same with a fast approximate p, for thousands of simulated checks. */
export function kolmogorovSmirnovFast(joint: Joint): { statistic: number; p: number } {
  const { statistic } = largestDistance(joint);
  return { statistic, p: kolmogorovSeries(effectiveRows(joint.referenceRows, joint.currentRows), statistic) };
}

function effectiveRows(n: number, m: number): number {
  return Math.round((n * m) / (n + m));
}

/** `steps` is the distance in units of 1 / lcm(n, m), counted in whole numbers so that ties are exact. */
function largestDistance({ reference, current, referenceRows: n, currentRows: m }: Joint): { statistic: number; steps: number } {
  const divisor = gcd(n, m);
  const [perReference, perCurrent] = [m / divisor, n / divisor];
  let [distance, steps] = [0, 0];
  for (let at = 0; at < reference.length; at++) {
    distance += reference[at]! * perReference - current[at]! * perCurrent;
    steps = Math.max(steps, Math.abs(distance));
  }
  return { statistic: steps / (n * perReference), steps };
}
