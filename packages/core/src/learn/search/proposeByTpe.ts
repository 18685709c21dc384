import { seededRandom } from "../../evaluate/random";
import { drawChoice, logChoice, type ParzenChoice, parzenChoice } from "./parzenChoice";
import { drawPosition, logDensity, type ParzenPosition, parzenPosition } from "./parzenPosition";
import { positionIn, type SearchDimension, type SearchPoint, type SearchSpace, valueAt } from "./searchSpace";

/** Trials drawn at random before the estimators have anything to say. Optuna 4, `n_startup_trials`. */
export const STARTUP_TRIALS = 10;
/** Points drawn from the good trials' density, of which the most promising is tried. Optuna 4, `n_ei_candidates`. */
const DRAWN_POINTS = 24;
/** Share of the trials that count as good, and how many at most. Optuna 4, `default_gamma`. */
const GOOD_SHARE = 0.1;
const MOST_GOOD = 25;

/** A trial that ended: its point, and its score, higher is better. */
export type ScoredPoint = { point: SearchPoint; score: number };

/**
 * The next point to try by the tree-structured Parzen estimator: of points drawn from the density of the good trials, the one whose
 * density among the good exceeds that among the others most, each parameter on its own.
 *
 * Bergstra, Bardenet, Bengio, Kegl: Algorithms for Hyper-Parameter Optimization, NIPS 2011; the constants are Optuna's.
 * The same seed, trial number and history give the same point.
 */
export function proposeByTpe(
  space: SearchSpace,
  history: readonly ScoredPoint[],
  { seed, trial }: { seed: number; trial: number },
): SearchPoint {
  const random = seededRandom(seed * 2 ** 20 + trial);
  const dimensions = Object.entries(space);
  if (history.length < STARTUP_TRIALS)
    return Object.fromEntries(dimensions.map(([name, dimension]) => [name, drawEvenly(dimension, random)]));
  const ranked = history.toSorted((a, b) => b.score - a.score).map(({ point }) => point);
  const good = Math.min(Math.ceil(GOOD_SHARE * ranked.length), MOST_GOOD);
  return Object.fromEntries(
    dimensions.map(([name, dimension]) => {
      const values = ranked.map((point) => point[name]);
      return [name, mostPromising(dimension, values.slice(0, good), values.slice(good), random)];
    }),
  );
}

function drawEvenly(dimension: SearchDimension, random: () => number): SearchPoint[string] {
  if (Array.isArray(dimension)) return dimension[Math.floor(random() * dimension.length)]!;
  return valueAt(dimension, random());
}

function mostPromising(
  dimension: SearchDimension,
  good: readonly unknown[],
  others: readonly unknown[],
  random: () => number,
): SearchPoint[string] {
  if (Array.isArray(dimension)) {
    const index = (values: readonly unknown[]) => values.map((value) => dimension.findIndex((choice) => same(choice, value)));
    const [inGood, inOthers] = [parzenChoice(index(good), dimension.length), parzenChoice(index(others), dimension.length)];
    return dimension[bestChoice(inGood, inOthers, random)]!;
  }
  const position = (values: readonly unknown[]) => values.map((value) => positionIn(dimension, value as number));
  const [inGood, inOthers] = [parzenPosition(position(good)), parzenPosition(position(others))];
  return valueAt(dimension, bestPosition(inGood, inOthers, random));
}

function bestChoice(good: ParzenChoice, others: ParzenChoice, random: () => number): number {
  return greatest(
    Array.from({ length: DRAWN_POINTS }, () => drawChoice(good, random)),
    (choice) => logChoice(good, choice) - logChoice(others, choice),
  );
}

function bestPosition(good: ParzenPosition, others: ParzenPosition, random: () => number): number {
  return greatest(
    Array.from({ length: DRAWN_POINTS }, () => drawPosition(good, random)),
    (position) => logDensity(good, position) - logDensity(others, position),
  );
}

function greatest(drawn: readonly number[], merit: (value: number) => number): number {
  return drawn.reduce((best, value) => (merit(value) > merit(best) ? value : best));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
