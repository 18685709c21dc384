import type { ClassEvaluation } from "./classEvaluation";

/**
 * An evaluation of several classes under the usual names: what concerns all classes (`accuracy`, `f1_macro`, `log_loss`, ...), and per class
 * `precision_killed` and the like. Figures of severe against not severe have names of their own in `flatMetrics`.
 */
export function flatClassMetrics(evaluation: ClassEvaluation): Record<string, number> {
  const { report, macro, weighted } = evaluation;
  const all: Record<string, number | null> = {
    accuracy: evaluation.accuracy,
    majority_accuracy: evaluation.majorityAccuracy,
    balanced_accuracy: evaluation.balancedAccuracy,
    precision_macro: macro.precision,
    recall_macro: macro.recall,
    f1_macro: macro.f1,
    precision_weighted: weighted.precision,
    recall_weighted: weighted.recall,
    f1_weighted: weighted.f1,
    roc_auc_macro: evaluation.rocAucMacro,
    log_loss: evaluation.logLoss,
    brier_classes: evaluation.brier,
  };
  for (const { name, precision, recall, f1, support, rocAuc } of report) {
    const suffix = name.replaceAll(" ", "_");
    Object.assign(all, {
      [`precision_${suffix}`]: precision,
      [`recall_${suffix}`]: recall,
      [`f1_${suffix}`]: f1,
      [`support_${suffix}`]: support,
      [`roc_auc_${suffix}`]: rocAuc,
    });
  }
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, number] => entry[1] !== null));
}
