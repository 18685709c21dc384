import * as z from "zod";
import { DataError } from "../errors";
import { classMetrics, confusionAt } from "./confusion";
import { isBetter } from "./metrics";
import { seededRandom } from "./random";
import { type Ranking, rank, rankMetrics } from "./ranking";
import { requireScores, type Scores } from "./scores";

/** Metrics that have a bootstrap interval. */
export const BootstrapMetric = z.enum(["roc_auc", "average_precision", "brier", "f1", "recall", "precision"]);
export type BootstrapMetric = z.infer<typeof BootstrapMetric>;

/** `[low, high]`: the 2.5 % and 97.5 % points of the resamples. */
export const Interval = z.tuple([z.number(), z.number()]);
export type Interval = z.infer<typeof Interval>;

export type BootstrapOptions = { resamples?: number; seed?: number };

/** Enough for the ends of a 95 % interval to settle within a tenth of its width. */
export const DEFAULT_RESAMPLES = 400;

/**
 * 95 % percentile intervals (Efron and Tibshirani 1993, 13.3) of a model's metrics: rows are drawn with replacement. Resamples on which a
 * metric is not defined (one class only) are left out; a metric that none defines is left out of the answer.
 *
 * @param threshold of the confusion that F1, recall and precision are computed from.
 */
export function bootstrapIntervals(
  scores: Scores,
  threshold: number,
  { resamples = DEFAULT_RESAMPLES, seed = 0 }: BootstrapOptions = {},
): Partial<Record<BootstrapMetric, Interval>> {
  requireScores(scores);
  const model = prepare(scores, threshold);
  const values = new Map<BootstrapMetric, number[]>(BootstrapMetric.options.map((metric) => [metric, []]));
  for (const counts of draw(scores.target.length, resamples, seed)) {
    const { rocAuc, averagePrecision } = rankMetrics(scores.target, model.ranking, counts);
    const [, severe] = classMetrics(confusionAt(scores, threshold, counts));
    const all = { ...severe, roc_auc: rocAuc, average_precision: averagePrecision, brier: brierOf(model, counts) };
    for (const [metric, list] of values) if (all[metric] !== null) list.push(all[metric]);
  }
  return Object.fromEntries([...values].flatMap(([metric, list]) => (list.length > 0 ? [[metric, interval(list)]] : [])));
}

/**
 * Two models on the same rows. `difference` is `a - b` and `interval` its paired 95 % bootstrap interval, in the metric's own direction
 * (a Brier score is better when it is less); `shareBetter` is the share of resamples in which a is strictly better.
 */
export const PairedDifference = z.strictObject({
  metric: BootstrapMetric,
  a: z.number(),
  b: z.number(),
  difference: z.number(),
  interval: Interval,
  shareBetter: z.number(),
  resamples: z.int(),
});
export type PairedDifference = z.infer<typeof PairedDifference>;

/** A model's probabilities, and its threshold for metrics that need one (0.5 by default). */
export type Contender = { probability: Scores["probability"]; threshold?: number };

/**
 * Compares two models on the same resamples of the same rows. Throws DataError when the metric is not defined on these rows (one class
 * only), as for unusable scores.
 */
export function pairedBootstrap(
  target: Uint8Array,
  a: Contender,
  b: Contender,
  metric: BootstrapMetric,
  { resamples = DEFAULT_RESAMPLES, seed = 0 }: BootstrapOptions = {},
): PairedDifference {
  const [first, second] = [a, b].map(({ probability, threshold }) => {
    requireScores({ target, probability });
    return prepare({ target, probability }, threshold ?? 0.5);
  }) as [Prepared, Prepared];
  const [valueA, valueB] = [measure(first, metric), measure(second, metric)];
  if (valueA === null || valueB === null) throw new DataError(`${metric} is not defined: the rows hold one class only.`);
  const differences: number[] = [];
  let better = 0;
  for (const counts of draw(target.length, resamples, seed)) {
    const [drawnA, drawnB] = [measure(first, metric, counts), measure(second, metric, counts)];
    if (drawnA === null || drawnB === null) continue;
    differences.push(drawnA - drawnB);
    if (isBetter(metric, drawnA, drawnB)) better++;
  }
  const difference = valueA - valueB;
  const known = differences.length > 0 ? differences : [difference];
  return {
    metric,
    a: valueA,
    b: valueB,
    difference,
    interval: interval(known),
    shareBetter: better / known.length,
    resamples: known.length,
  };
}

type Prepared = { scores: Scores; threshold: number; ranking: Ranking; squares: Float64Array };

function prepare(scores: Scores, threshold: number): Prepared {
  const squares = Float64Array.from(scores.target, (label, row) => (scores.probability[row]! - label) ** 2);
  return { scores, threshold, ranking: rank(scores.probability), squares };
}

/** How often each row was drawn, resample after resample; one array, written anew. */
function* draw(rows: number, resamples: number, seed: number): Iterable<Uint16Array> {
  const random = seededRandom(seed);
  const counts = new Uint16Array(rows);
  for (let resample = 0; resample < resamples; resample++) {
    counts.fill(0);
    for (let i = 0; i < rows; i++) counts[Math.floor(random() * rows)]!++;
    yield counts;
  }
}

function measure(model: Prepared, metric: BootstrapMetric, counts?: Uint16Array): number | null {
  const { scores, threshold, ranking } = model;
  if (metric === "roc_auc") return rankMetrics(scores.target, ranking, counts).rocAuc;
  if (metric === "average_precision") return rankMetrics(scores.target, ranking, counts).averagePrecision;
  if (metric === "brier") return brierOf(model, counts);
  return classMetrics(confusionAt(scores, threshold, counts))[1][metric];
}

function brierOf({ squares }: Prepared, counts?: Uint16Array): number {
  let sum = 0;
  for (let row = 0; row < squares.length; row++) sum += squares[row]! * (counts ? counts[row]! : 1);
  return sum / squares.length;
}

function interval(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** Linear between the two nearest (Hyndman and Fan, type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
  return below + (above - below) * (position - Math.floor(position));
}
