import { normalTails } from "../../drift/special/incompleteGamma";
import { drawNormal } from "../../evaluate/drawNormal";

/** A mixture of normal kernels on [0, 1], one for each position tried and a wide one in the middle as prior, each cut off at the bounds. */
export type ParzenPosition = readonly { mean: number; sd: number; mass: number }[];

/** The narrowest kernel is the range's part of a hundred trials, as in hyperopt and Optuna. */
const MOST_KERNELS_APART = 100;

/** A kernel is as wide as the larger gap to its neighbours (Bergstra 2011, section 4). */
export function parzenPosition(tried: readonly number[]): ParzenPosition {
  const sorted = [...tried].sort((a, b) => a - b);
  const narrowest = 1 / Math.min(MOST_KERNELS_APART, tried.length + 1);
  const kernels = sorted.map((mean, i) => {
    const gap = Math.max(mean - (sorted[i - 1] ?? 0), (sorted[i + 1] ?? 1) - mean);
    return kernel(mean, Math.min(1, Math.max(narrowest, gap)));
  });
  return [...kernels, kernel(0.5, 1)];
}

/** A position drawn from the mixture. */
export function drawPosition(kernels: ParzenPosition, random: () => number): number {
  const { mean, sd } = kernels[Math.floor(random() * kernels.length)]!;
  for (;;) {
    const position = mean + sd * drawNormal(random);
    if (position >= 0 && position <= 1) return position;
  }
}

/** Logarithm of the mixture's density at a position. */
export function logDensity(kernels: ParzenPosition, position: number): number {
  const terms = kernels.map(({ mean, sd, mass }) => -(((position - mean) / sd) ** 2) / 2 - Math.log(sd * mass));
  const greatest = Math.max(...terms);
  return greatest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - greatest), 0) / terms.length);
}

function kernel(mean: number, sd: number): ParzenPosition[number] {
  return { mean, sd, mass: standardNormal((1 - mean) / sd) - standardNormal(-mean / sd) };
}

/** Distribution of the standard normal. */
function standardNormal(x: number): number {
  const tail = normalTails(x) / 2;
  return x > 0 ? 1 - tail : tail;
}
