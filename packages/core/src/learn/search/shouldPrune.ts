import { mean } from "../../evaluate/mean";

/** Completed trials before any is given up. Optuna 4, `MedianPruner`: n_startup_trials. */
export const TRIALS_BEFORE_PRUNING = 5;

/**
 * Whether a trial is given up after a fold: its mean so far lies below the median of what the completed trials had after as many folds.
 * Scores are higher is better. Golovin et al., Google Vizier, KDD 2017, section 3.2 (median stopping rule).
 *
 * @param scores of the trial's folds so far
 * @param completed the folds' scores of every completed trial
 */
export function shouldPrune(scores: readonly number[], completed: readonly (readonly number[])[]): boolean {
  if (completed.length < TRIALS_BEFORE_PRUNING) return false;
  const others = completed.map((trial) => mean(trial.slice(0, scores.length))).sort((a, b) => a - b);
  const median = (others[(others.length - 1) >> 1]! + others[others.length >> 1]!) / 2;
  return mean(scores) < median;
}
