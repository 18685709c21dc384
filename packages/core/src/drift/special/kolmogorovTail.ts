import { kolmogorovMatrix } from "./kolmogorovMatrix";

/** Above it the tail is below the smallest double. */
const NO_TAIL = 370;

/** n d² from which twice the one-sided tail is exact to a double; for few rows it is used later, as Simard and L'Ecuyer do. */
const ONE_SIDED = 2.2;
const ONE_SIDED_FEW = 4;

/** Up to so many rows the exact matrix is cheap. */
const FEW = 140;

/** Terms of the series of Pelz and Good; the last ones vanish. */
const TERMS = 12;

/**
 * P(D >= d) of the two-sided one-sample Kolmogorov-Smirnov statistic of n rows (`kstwo` of SciPy). Chooses the method as Simard and
 * L'Ecuyer, "Computing the two-sided Kolmogorov-Smirnov distribution", J. Stat. Softw. 39 (2011), 11.
 */
export function kolmogorovTail(n: number, d: number): number {
  if (d <= 0 || n < 1) return 1;
  if (d >= 1) return 0;
  const squared = n * d * d;
  if (squared >= NO_TAIL) return 0;
  if (d >= 0.5 || squared >= (n <= FEW ? ONE_SIDED_FEW : ONE_SIDED)) return Math.min(1, 2 * oneSidedTail(n, d));
  return Math.min(1, Math.max(0, 1 - (n <= FEW ? kolmogorovMatrix(n, d) : pelzGood(n, d))));
}

/** P(D >= d) by the series alone, good to about five digits from few dozen rows on and always fast: for simulations. */
export function kolmogorovSeries(n: number, d: number): number {
  if (d <= 0 || n < 1) return 1;
  const squared = n * d * d;
  if (squared >= ONE_SIDED) return Math.min(1, 2 * Math.exp(-2 * squared));
  return Math.min(1, Math.max(0, 1 - pelzGood(n, d)));
}

/** P(D+ >= d), the finite sum of Birnbaum and Tingey (1951). */
function oneSidedTail(n: number, d: number): number {
  const last = Math.floor(n * (1 - d));
  let sum = 0;
  let logChoose = 0;
  for (let j = 0; j <= last; j++) {
    if (j > 0) logChoose += Math.log((n - j + 1) / j);
    const rest = 1 - d - j / n;
    if (rest <= 0) break;
    sum += Math.exp(logChoose + (j - 1) * Math.log(d + j / n) + (n - j) * Math.log(rest));
  }
  return d * sum;
}

/** P(D < d), the expansion to n^(-3/2) of Pelz and Good (1976), as printed by Simard and L'Ecuyer. */
function pelzGood(n: number, d: number): number {
  const root = Math.sqrt(n);
  const z = root * d;
  const [z2, z4, z6, z8] = [z ** 2, z ** 4, z ** 6, z ** 8];
  let [k0, k1, k2, k3] = [0, 0, 0, 0];
  for (let k = 0; k < TERMS; k++) {
    const a = (Math.PI * (k + 0.5)) ** 2;
    const weight = 2 * Math.exp(-a / (2 * z2));
    k0 += weight;
    k1 += weight * (a - z2);
    k2 += weight * (6 * z6 + 2 * z4 + a * (2 * z4 - 5 * z2) + a * a * (1 - 2 * z2));
    k3 += weight * (a ** 3 * (5 - 30 * z2) + a * a * (212 * z4 - 60 * z2) + a * (135 * z4 - 96 * z6) - 30 * z6 - 90 * z8);
  }
  let [whole2, whole3] = [0, 0];
  for (let k = 1; k < TERMS; k++) {
    const a = (Math.PI * k) ** 2;
    const weight = 2 * Math.exp(-a / (2 * z2));
    whole2 += weight * a;
    whole3 += weight * (3 * a * z2 - a * a);
  }
  const half = Math.sqrt(Math.PI / 2);
  return (
    (half / z) * k0 +
    (half / (6 * z4 * root)) * k1 +
    (half / n) * (k2 / (72 * z ** 7) - whole2 / (36 * z ** 3)) +
    (half / (n * root)) * (k3 / (6480 * z ** 10) + whole3 / (216 * z6))
  );
}
