import type { z } from "zod";
import { DataError, VisibleError } from "../../errors";
import type { BoostingModel } from "../model";
import { parseParameters } from "../parseParameters";
import { classFactors, requireTwoClasses, weightByClass } from "../rowWeights";
import { type BinnedRows, binRows } from "./binnedRows";
import { type BoostingParameters, DEFAULT_EARLY_STOPPING_ROUNDS } from "./boostingParameters";
import { type BoostingTask, type GrownRounds, growRounds } from "./boostingRounds";
import type { GrownTree } from "./growth";
import { checkTrainingRows, type TrainingRows } from "./trainingRows";

export type BoostingOptions = {
  /** Decides when to stop and nothing else. Same features as the training rows. */
  validation?: TrainingRows | undefined;
  /** Number of classes, whose numbers `target` holds; 2 unless told. */
  classes?: number;
  /** Threads at most. Fewer are used where more would not be faster; the trees are the same. */
  threads?: number;
  /** Names of features whose values are codes; what becomes of them, the parameter `categories` says. */
  categorical?: readonly string[];
  /** The rows in bins, when they have been put there before: `binRows(train, validation, parameters.bins)`. */
  binned?: BinnedRows;
  /** Looked at between trees. */
  signal?: AbortSignal;
  /** After each round of trees; `metric` is the log loss of the validation rows, when there are any. */
  onProgress?: (progress: { iteration: number; metric?: number }) => void;
};

export type BoostingSummary = {
  /** Trees in the model. */
  trees: number;
  /** Log loss of the validation rows after each round that was grown, those given up by early stopping included. */
  validationLogLoss: number[];
  /** Sum over the model's splits of their gain, per feature in the order of the training rows. */
  importance: number[];
};

/**
 * Gradient boosting of the log loss over histograms, with a branch for missing values: one tree a round for two classes, one per class
 * and softmax for more. Equal input gives equal trees, on any number of threads.
 *
 * The model ends with the round after which the validation loss was lowest; without early stopping it has all rounds. When no tree can
 * make a split (constant features, too few rows), it has no tree and answers the classes' shares.
 *
 * @throws DataError when the rows cannot be learnt from: see `checkTrainingRows`; one class only; validation rows with other features
 * @throws VisibleError 422 `bad-parameters`
 * @example
 * const { model, summary } = await trainBoosting(train, { learningRate: 0.05 }, { validation });
 */
export async function trainBoosting(
  train: TrainingRows,
  parameters: z.input<typeof BoostingParameters>,
  options: BoostingOptions = {},
): Promise<{ model: BoostingModel; summary: BoostingSummary }> {
  const checked = parseParameters("boosting", parameters);
  const { validation, classes = 2 } = options;
  const rounds = earlyStoppingRounds(checked, validation);
  checkTrainingRows(train, "training", classes);
  if (validation) checkValidationRows(validation, train, classes);
  const features = { monotone: monotoneSigns(checked, train.features), categorical: categoricalFeatures(checked, train, options) };
  const sums = weightByClass(train, classes);
  requireTwoClasses(sums);
  const factors = classFactors(sums, checked.classWeight, checked.positiveWeight);
  const bases = priorMargins(sums, factors);
  const binned = options.binned ?? (await binRows(train, validation, checked.bins, options.threads));
  const task: BoostingTask = { train, validation, binned, parameters: checked, rounds, classes, factors, bases, ...features };
  const grown = await growRounds(task, options);
  const trees = (rounds > 0 && validation ? grown.rounds.slice(0, lowest(grown) + 1) : grown.rounds).flat();
  const base = classes === 2 ? { base: bases[0]! } : { base: 0, bases };
  return {
    model: { family: "boosting", ...base, trees: trees.map(({ tree }) => tree) },
    summary: { trees: trees.length, validationLogLoss: grown.validationLogLoss, importance: importanceOf(trees, train.features.length) },
  };
}

function earlyStoppingRounds(parameters: BoostingParameters, validation: TrainingRows | undefined): number {
  const rounds = parameters.earlyStoppingRounds ?? (validation ? DEFAULT_EARLY_STOPPING_ROUNDS : 0);
  if (rounds === 0 || validation) return rounds;
  throw badParameter("earlyStoppingRounds", "earlyStoppingRounds needs validation rows.", [0]);
}

function badParameter(path: string, message: string, accepted: readonly (string | number)[]): VisibleError {
  return new VisibleError(422, "bad-parameters", message, [{ path, message, accepted: [...accepted] }]);
}

function checkValidationRows(validation: TrainingRows, train: TrainingRows, classes: number): void {
  checkTrainingRows(validation, "validation", classes);
  if (validation.features.join() !== train.features.join()) {
    throw new DataError(`The validation rows have other features (${validation.features}) than the training rows (${train.features}).`);
  }
}

function monotoneSigns({ increasing, decreasing }: BoostingParameters, features: readonly string[]): Map<number, number> {
  const signs = new Map<number, number>();
  for (const [path, names, sign] of [["increasing", increasing, 1] as const, ["decreasing", decreasing, -1] as const]) {
    for (const name of names) {
      const feature = features.indexOf(name);
      if (feature < 0) throw badParameter(path, `${path} names "${name}", which is no feature.`, features);
      if (signs.has(feature)) throw badParameter(path, `"${name}" cannot be both increasing and decreasing.`, []);
      signs.set(feature, sign);
    }
  }
  return signs;
}

function categoricalFeatures({ categories }: BoostingParameters, { features }: TrainingRows, { categorical = [] }: BoostingOptions) {
  return new Set(categories === "sets" ? categorical.map((name) => features.indexOf(name)) : []);
}

/**
 * Margins at which the loss of a constant is lowest, float32 as everything a served model adds up: the log odds of the positive class, or
 * the log of each class's share, where a class without rows counts as half a row.
 */
function priorMargins(sums: Float64Array, factors: Float64Array): number[] {
  const weights = sums.map((sum, label) => sum * factors[label]!);
  if (weights.length === 2) return [Math.fround(Math.log(weights[1]! / weights[0]!))];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(weights, (weight) => Math.fround(Math.log(Math.max(weight, 0.5) / total)));
}

/** Index of the first round of the lowest loss. */
function lowest({ validationLogLoss }: GrownRounds): number {
  return validationLogLoss.indexOf(Math.min(...validationLogLoss));
}

function importanceOf(trees: readonly GrownTree[], features: number): number[] {
  const importance = new Array<number>(features).fill(0);
  for (const { tree, gains } of trees) {
    for (const [node, feature] of tree.feature.entries()) if (feature >= 0) importance[feature]! += gains[node]!;
  }
  return importance;
}
