import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import type { PreprocessingPolicy } from "../prepare/preprocessingPolicy";
import type { Model } from "./model";
import type { OutOfBagVotes } from "./trees/outOfBagFigures";

/** `metric` is what the family watches, lower is better: usually the log loss of the validation rows. */
export type TrainingProgress = { iteration: number; metric?: number };

export type TrainingOptions = {
  /** What becomes of the features; the family's own choice unless told. */
  preprocessing?: PreprocessingPolicy;
  /** Number of classes, whose numbers `target` holds; 2 unless told. */
  classes?: number;
  /** Threads at most; a family uses fewer where more would not be faster, and its result is the same. */
  threads?: number;
  /** Which trees of a forest to grow, `from` up to `to`, of all that its parameters name; the others are grown elsewhere. */
  shard?: { from: number; to: number };
  /** Looked at between iterations: training then rejects with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: TrainingProgress) => void;
};

/** What a family's training makes: the model, what happens to the features before it, and figures worth keeping with the run. */
export type Trained = {
  model: Model;
  preprocessing: Preprocessing;
  summary: Record<string, number>;
  /**
   * Where the validation rows were learnt from as well: probabilities of training and validation rows by those parts of the model that
   * have not seen their accidents.
   */
  answerUnseen?: (rows: Matrix) => Float64Array;
  /** Of a part of a forest: what its trees say of the rows that they did not draw. */
  votes?: OutOfBagVotes;
};

/**
 * A way of learning. Preprocessing is fitted on `train` alone; `validation` may stop training early, nothing else, but for a family that
 * answers `answerUnseen`.
 * Equal input gives an equal model. Throws VisibleError or DataError when the rows cannot be used.
 *
 * @param parameters as `parseParameters` answers them, so complete and checked
 */
export type Family<P = never> = (
  rows: { train: Matrix; validation: Matrix },
  contract: Contract,
  parameters: P,
  options?: TrainingOptions,
) => Promise<Trained>;
