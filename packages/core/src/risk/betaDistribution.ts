import { logGamma } from "../special/logGamma";

const TINY = 1e-300;
const MAX_TERMS = 1000;
const MAX_STEPS = 200;

/** Distribution function of Beta(a, b) at x: the regularised incomplete beta function (DLMF 8.17.22, by Lentz's method). */
export function betaDistribution(x: number, a: number, b: number): number {
  return distribution(x, a, b, logScale(a, b));
}

/**
 * The x below which Beta(a, b) lies with probability p, to 1e-8 in p: Newton's steps from a normal distribution's quantile, kept within a
 * bracket that halves where they leave it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const scale = logScale(a, b);
  let [low, high] = [0, 1];
  let x = normalQuantile(p, a, b);
  for (let step = 0; step < MAX_STEPS; step++) {
    const difference = distribution(x, a, b, scale) - p;
    if (Math.abs(difference) < 1e-8) return x;
    if (difference > 0) high = x;
    else low = x;
    const newton = x - difference / Math.exp(scale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    x = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return x;
}

/** The quantile of the normal distribution of Beta(a, b)'s mean and variance, by Tukey's lambda; the mean where that lies outside of 0 to 1. */
function normalQuantile(p: number, a: number, b: number): number {
  const mean = a / (a + b);
  const x = mean + 4.91 * (p ** 0.14 - (1 - p) ** 0.14) * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  return x > 0 && x < 1 ? x : mean;
}

function distribution(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(scale + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

function logScale(a: number, b: number): number {
  return logGamma(a + b) - logGamma(a) - logGamma(b);
}

/** The continued fraction of the incomplete beta function. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return product;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
