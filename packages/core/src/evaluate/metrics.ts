import type { Evaluation } from "./evaluation";
import { metricDirection } from "./metricDirection";

/**
 * An evaluation as one flat record under the usual names, for runs, rankings and charts. `precision`, `recall` and `f1` are of the severe
 * class, `_not_severe` of the other. What is not defined is left out.
 */
export function flatMetrics(evaluation: Evaluation): Record<string, number> {
  const { classes, macro, weighted, confusion } = evaluation;
  const [notSevere, severe] = classes;
  const all: Record<string, number | null> = {
    accuracy: evaluation.accuracy,
    majority_accuracy: evaluation.majorityAccuracy,
    balanced_accuracy: evaluation.balancedAccuracy,
    precision: severe.precision,
    recall: severe.recall,
    f1: severe.f1,
    precision_not_severe: notSevere.precision,
    recall_not_severe: notSevere.recall,
    f1_not_severe: notSevere.f1,
    precision_macro: macro.precision,
    recall_macro: macro.recall,
    f1_macro: macro.f1,
    precision_weighted: weighted.precision,
    recall_weighted: weighted.recall,
    f1_weighted: weighted.f1,
    roc_auc: evaluation.rocAuc,
    average_precision: evaluation.averagePrecision,
    brier: evaluation.brier,
    log_loss: evaluation.logLoss,
    expected_calibration_error: evaluation.expectedCalibrationError,
    true_negatives: confusion.trueNegatives,
    false_positives: confusion.falsePositives,
    false_negatives: confusion.falseNegatives,
    true_positives: confusion.truePositives,
    threshold: evaluation.threshold,
    rows: evaluation.rows,
    severe_rows: evaluation.severe,
    prevalence: evaluation.severe / evaluation.rows,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== null));
}

/** Whether value `a` of a metric is strictly better than value `b`. */
export function isBetter(metric: string, a: number, b: number): boolean {
  return metricDirection(metric) * (a - b) > 0;
}
