import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

const NAMES: Readonly<Record<string, Text>> = {
  roc_auc: { en: "AUC", fr: "AUC" },
  average_precision: { en: "Average precision", fr: "Précision moyenne" },
  f1: { en: "F1 (severe)", fr: "F1 (graves)" },
  f1_macro: { en: "F1, mean of the classes", fr: "F1, moyenne des classes" },
  recall: { en: "Recall (severe)", fr: "Rappel (graves)" },
  precision: { en: "Precision (severe)", fr: "Précision (graves)" },
  accuracy: { en: "Accuracy", fr: "Exactitude" },
  balanced_accuracy: { en: "Balanced accuracy", fr: "Exactitude équilibrée" },
  brier: { en: "Brier", fr: "Brier" },
  log_loss: { en: "Log loss", fr: "Perte logarithmique" },
  expected_calibration_error: { en: "Calibration error", fr: "Erreur de calibration" },
  prevalence: { en: "Severe share", fr: "Part des graves" },
  threshold: { en: "Threshold", fr: "Seuil" },
};

/** Metrics that counts of rows are, shown without decimals. */
const COUNTS = /^(true|false)_(positives|negatives)$|rows$/;

/** A metric as people call it; what has no name of its own is shown as it is stored. */
export function metricName(metric: string): string {
  const name = NAMES[metric];
  return name ? say(name) : metric;
}

/** A metric's value: three decimals, counts whole, a dash where there is none. */
export function metricValue(metric: string, value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  return COUNTS.test(metric) || (Number.isInteger(value) && Math.abs(value) > 1) ? format.count(value) : format.metric(value);
}

/** Whether less of a metric is better. */
export function lessIsBetter(metric: string): boolean {
  return /brier|loss|error|^false_|seconds|_ms$/.test(metric);
}

/** Metrics that are offered first, where a list has them. */
export const FIRST_METRICS = ["average_precision", "roc_auc", "f1", "recall", "precision", "brier", "log_loss", "accuracy"] as const;
