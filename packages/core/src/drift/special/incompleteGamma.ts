import { logGamma } from "../../special/logGamma";

const MOST_TERMS = 100_000;
const PRECISION = 1e-16;
const TINY = 1e-300;

/**
 * The regularised upper incomplete gamma function Q(a, x), a > 0, x >= 0: by its series below a + 1, by its continued fraction above
 * (DLMF 8.11.4 and 8.9.2, Lentz's method), so that small tails keep their digits.
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - factor * series(a, x) : factor * fraction(a, x);
}

/** P(chi-square of `degrees` >= statistic). */
export function chiSquareTail(statistic: number, degrees: number): number {
  return degrees < 1 ? 1 : upperGamma(degrees / 2, statistic / 2);
}

/** P(|Z| >= |z|) of a standard normal. */
export function normalTails(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MOST_TERMS && term > sum * PRECISION; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k < MOST_TERMS; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    result *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return result;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
