import { applyPreprocessing, type Encoded } from "./applyPreprocessing";
import type { Contract } from "./contract";
import { type FitOptions, fitPreprocessing } from "./fitPreprocessing";
import type { Matrix } from "./matrix";
import { outOfFoldTargets, type TrainingColumns } from "./outOfFoldTargets";
import type { Preprocessing } from "./preprocessing";
import type { PreprocessingPolicy } from "./preprocessingPolicy";

/** A fitted preprocessing, and what the training rows have instead of what it would make of them. */
export type FittedPreprocessing = { preprocessing: Preprocessing; instead: TrainingColumns };

/** Fits a preprocessing on training rows for a model that is trained on the same rows; errors as of `fitPreprocessing`. */
export function fitForTraining(
  train: Matrix,
  contract: Contract,
  policy: PreprocessingPolicy,
  options: FitOptions = {},
): FittedPreprocessing {
  const preprocessing = fitPreprocessing(train, contract, policy, options);
  return { preprocessing, instead: outOfFoldTargets(preprocessing, train, { ...policy, ...options }) };
}

/** The same, with the training rows encoded: for models that take every column in full. */
export function encodeTraining(
  train: Matrix,
  contract: Contract,
  policy: PreprocessingPolicy,
  options: FitOptions = {},
): { preprocessing: Preprocessing; encoded: Encoded } {
  const { preprocessing, instead } = fitForTraining(train, contract, policy, options);
  return { preprocessing, encoded: applyPreprocessing(preprocessing, train, instead) };
}
