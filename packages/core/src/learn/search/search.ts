import * as z from "zod";
import { VisibleError } from "../../errors";
import { metricDirection } from "../../evaluate/metricDirection";
import type { FamilyName } from "../familyParameters";
import type { ParameterValue } from "../parameterValue";
import { parseParameters } from "../parseParameters";
import { gridPoints } from "./gridPoints";
import { proposeByTpe, STARTUP_TRIALS } from "./proposeByTpe";
import { type SearchPoint, SearchSpace } from "./searchSpace";

/** scikit-learn, `GridSearchCV`: five folds. */
export const DEFAULT_FOLDS = 5;
/** contracts/compat-examples.json, the search of the Chicago system. */
export const DEFAULT_TRIALS = 10;
export const DEFAULT_SEED = 42;
/** Trials proposed at once after the start: as many as the state machine runs side by side. */
const AT_ONCE = 2;
/** Points of a grid proposed at once: what a state of the state machine holds easily. */
const GRID_AT_ONCE = 40;

const Given = z.strictObject({
  /** `grid` tries every combination, up to `trials`; `tpe` learns from the trials before; `fixed` cross-validates the parameters as they are. */
  method: z.enum(["grid", "tpe", "fixed"]),
  space: SearchSpace.default({}),
  trials: z.int().min(1).max(1000).default(DEFAULT_TRIALS),
  /** No trial is begun when so many seconds have passed since the first. */
  seconds: z.number().positive().optional(),
  /** Parts of cross-validation; 1 scores on the validation rows instead. */
  folds: z.int().min(1).max(20).default(DEFAULT_FOLDS),
  /** A feature whose values stay together in one fold; every accident on its own when left out. */
  groups: z.string().optional(),
  /** Metric of `evaluateAnswers` that decides. */
  scoring: z.string().default("average_precision"),
  /** Gives a trial up after a fold when it lies below the median of the others. */
  prune: z.boolean().default(true),
  /** Trains the parameters that were given, without the search, as a candidate of its own beside. */
  baseline: z.boolean().default(true),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .default(DEFAULT_SEED),
});

/** How a candidate's parameters are looked for. */
export const Search = Given.refine(({ method, space }) => method === "fixed" || Object.keys(space).length > 0, {
  path: ["space"],
  message: "there is nothing to search in",
}).refine(({ method, space }) => method !== "fixed" || Object.keys(space).length === 0, {
  path: ["space"],
  message: "fixed parameters are not searched for: they stand under parameters",
});
export type Search = z.infer<typeof Search>;

/** A trial that is over. `score` is the mean of its folds, as the metric counts; absent when it failed or was given up. */
export type SearchTrial = { number: number; parameters: Readonly<Record<string, ParameterValue>>; score?: number };

/** The trials to run next, numbered on from those that are over; none when the search is at its end. */
export function proposeTrials(
  { method, space, trials, seed, scoring }: Search,
  over: readonly SearchTrial[],
): { number: number; point: SearchPoint }[] {
  const begun = over.length;
  if (method !== "tpe") {
    const points = gridPoints(space).slice(0, trials);
    return points.slice(begun, begun + GRID_AT_ONCE).map((point, index) => ({ number: begun + index + 1, point }));
  }
  const scored = over.flatMap(({ parameters, score }) =>
    score === undefined ? [] : [{ point: parameters, score: metricDirection(scoring) * score }],
  );
  const batch = begun < STARTUP_TRIALS ? STARTUP_TRIALS - begun : AT_ONCE;
  const count = Math.max(0, Math.min(batch, trials - begun));
  return Array.from({ length: count }, (_, index) => {
    const number = begun + index + 1;
    return { number, point: proposeByTpe(space, scored, { seed, trial: number }) };
  });
}

/** The trial with the best score, the earliest among equals. Undefined when none has one. */
export function bestTrial(trials: readonly SearchTrial[], scoring: string): (SearchTrial & { score: number }) | undefined {
  const scored = trials.flatMap(({ score, ...trial }) => (score === undefined ? [] : [{ ...trial, score }]));
  if (scored.length === 0) return undefined;
  const gain = ({ score }: { score: number }) => metricDirection(scoring) * score;
  return scored.reduce((best, trial) => (gain(trial) > gain(best) ? trial : best));
}

/**
 * Fails before anything is spent: every value that the search may try, and the parameters beside it, must be ones that the family takes.
 * Throws VisibleError 422 that names the key.
 */
export function checkSearch(family: FamilyName, parameters: Readonly<Record<string, ParameterValue>>, search: Search | undefined): void {
  parseParameters(family, parameters);
  if (!search) return;
  if (search.method === "grid") gridPoints(search.space);
  for (const [name, dimension] of Object.entries(search.space)) {
    if (Object.hasOwn(parameters, name)) {
      const message = `${name} is both a parameter and searched for.`;
      throw new VisibleError(422, "bad-search", message, [{ path: `search.space.${name}`, message }]);
    }
    const values = Array.isArray(dimension) ? dimension : [dimension.from, dimension.to];
    for (const value of values) parseParameters(family, { ...parameters, [name]: value });
  }
}
