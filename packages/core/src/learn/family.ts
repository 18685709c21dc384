import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import type { Model } from "./model";

export type TrainingOptions = { signal?: AbortSignal };

/** What a family's training makes: the model, what happens to the features before it, and figures worth keeping with the run. */
export type Trained = { model: Model; preprocessing: Preprocessing; summary: Record<string, number> };

/**
 * A way of learning. Preprocessing is fitted on `train` alone; `validation` may stop training early, nothing else.
 * Throws VisibleError when the parameters or the rows cannot be used.
 */
export type Family = (
  rows: { train: Matrix; validation: Matrix },
  contract: Contract,
  parameters: Record<string, unknown>,
  options?: TrainingOptions,
) => Trained;
