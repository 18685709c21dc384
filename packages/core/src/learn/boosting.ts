import type { z } from "zod";
import { DataError, VisibleError } from "../errors";
import { type BinnedRows, loadBinnedRows } from "./binnedRows";
import { type BoostingParameters, DEFAULT_EARLY_STOPPING_ROUNDS, parseBoostingParameters } from "./boostingParameters";
import { drawSample } from "./drawSample";
import { gradientScale } from "./gradientScale";
import { type GrownTree, growTree } from "./growTree";
import { marginLogLoss } from "./marginLogLoss";
import type { BoostingModel } from "./model";
import { checkTrainingRows, type TrainingRows } from "./trainingRows";

export type BoostingOptions = {
  /** Decides when to stop and nothing else. Same features as the training rows. */
  validation?: TrainingRows;
  /** Looked at between trees. Training holds its thread, so meanwhile only `onProgress` can abort it. */
  signal?: AbortSignal;
  /** After each tree; `metric` is the log loss of the validation rows, when there are any. */
  onProgress?: (progress: { iteration: number; metric?: number }) => void;
};

export type BoostingSummary = {
  /** Trees in the model. */
  trees: number;
  /** Log loss of the validation rows after each tree that was grown, those given up by early stopping included. */
  validationLogLoss: number[];
  /** Sum over the model's splits of their gain, per feature in the order of the training rows. */
  importance: number[];
};

/**
 * Gradient boosting of the log loss over histograms, leaf-wise, with a branch for missing values. Equal input gives equal trees.
 *
 * The model ends with the tree after which the validation loss was lowest; without early stopping it has all trees. When no tree can
 * make a split (constant features, too few rows), it has no tree and answers the share of the positive class.
 *
 * @throws DataError when the rows cannot be learnt from: see `checkTrainingRows`; one class only; validation rows with other features
 * @throws VisibleError 422 `bad-parameters`
 * @example
 * const { model, summary } = trainBoosting(train, { learningRate: 0.05 }, { validation });
 */
export function trainBoosting(
  train: TrainingRows,
  parameters: z.input<typeof BoostingParameters>,
  options: BoostingOptions = {},
): { model: BoostingModel; summary: BoostingSummary } {
  const checked = parseBoostingParameters(parameters);
  const { validation } = options;
  const rounds = earlyStoppingRounds(checked, validation);
  checkTrainingRows(train, "training");
  if (validation) checkValidationRows(validation, train);
  const base = priorMargin(train.target, checked.positiveWeight);
  const binned = loadBinnedRows(train, validation, checked.bins, checked.leaves);
  const { grown, validationLogLoss } = growTrees(binned, base, checked, rounds, options);
  const kept = rounds > 0 && validation ? grown.slice(0, lowest(validationLogLoss) + 1) : grown;
  return {
    model: { family: "boosting", base, trees: kept.map(({ tree }) => tree) },
    summary: { trees: kept.length, validationLogLoss, importance: importanceOf(kept, train.features.length) },
  };
}

function earlyStoppingRounds(parameters: BoostingParameters, validation: TrainingRows | undefined): number {
  const rounds = parameters.earlyStoppingRounds ?? (validation ? DEFAULT_EARLY_STOPPING_ROUNDS : 0);
  if (rounds === 0 || validation) return rounds;
  const message = "earlyStoppingRounds needs validation rows.";
  throw new VisibleError(422, "bad-parameters", message, [{ path: "earlyStoppingRounds", message, accepted: [0] }]);
}

function checkValidationRows(validation: TrainingRows, train: TrainingRows): void {
  checkTrainingRows(validation, "validation");
  if (validation.features.join() !== train.features.join()) {
    throw new DataError(`The validation rows have other features (${validation.features}) than the training rows (${train.features}).`);
  }
}

/** Log odds of the positive class, where the loss of a constant is lowest; float32, as everything a served model adds up. */
function priorMargin(target: Uint8Array, positiveWeight: number): number {
  const positives = target.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === target.length) throw new DataError("The training rows hold one class only.");
  return Math.fround(Math.log((positiveWeight * positives) / (target.length - positives)));
}

function growTrees(binned: BinnedRows, base: number, parameters: BoostingParameters, rounds: number, options: BoostingOptions) {
  const { kernels, at, rows, allRows, features } = binned;
  const { signal, onProgress, validation } = options;
  const scale = gradientScale(rows, parameters.positiveWeight);
  const scores = binned.views.f32.subarray(at.scores / 4 + rows, at.scores / 4 + allRows);
  const samples = parameters.rowSample < 1 || parameters.columnSample < 1;
  const grown: GrownTree[] = [];
  const validationLogLoss: number[] = [];
  for (let iteration = 1; iteration <= parameters.trees && features.length > 0; iteration++) {
    signal?.throwIfAborted();
    kernels.gradients(at.scores, at.labels, at.packed, 0, rows, base, parameters.positiveWeight, scale.gradient, scale.hessian);
    const tree = growTree(binned, drawSample(binned, parameters, iteration), scale, parameters);
    if (tree.gains.length === 1) {
      if (!samples) break; // every later tree would be this one
      continue;
    }
    kernels.addLeafValues(at.scores, at.leafOf, at.leafValues, 0, allRows);
    grown.push(tree);
    if (validation) validationLogLoss.push(marginLogLoss(scores, base, validation.target, parameters.positiveWeight));
    onProgress?.({ iteration, ...(validation && { metric: validationLogLoss.at(-1)! }) });
    if (rounds > 0 && grown.length - 1 - lowest(validationLogLoss) >= rounds) break;
  }
  return { grown, validationLogLoss };
}

/** Index of the first lowest value. */
function lowest(values: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[best]!) best = i;
  return best;
}

function importanceOf(trees: readonly GrownTree[], features: number): number[] {
  const importance = new Array<number>(features).fill(0);
  for (const { tree, gains } of trees) {
    for (const [node, feature] of tree.feature.entries()) if (feature >= 0) importance[feature]! += gains[node]!;
  }
  return importance;
}
