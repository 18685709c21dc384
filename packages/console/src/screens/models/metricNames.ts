import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";

const RANGE: Text = { en: "{low} to {high}", fr: "{low} à {high}" };
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
  brier_classes: { en: "Brier of the classes", fr: "Brier des classes" },
  majority_accuracy: { en: "Accuracy of the majority answer", fr: "Exactitude de la réponse majoritaire" },
  rows: { en: "Accidents", fr: "Accidents" },
  severe_rows: { en: "Severe accidents", fr: "Accidents graves" },
  true_positives: { en: "Severe, called severe", fr: "Graves, dits graves" },
  true_negatives: { en: "Not severe, called so", fr: "Non graves, dits ainsi" },
  false_positives: { en: "Not severe, called severe", fr: "Non graves, dits graves" },
  false_negatives: { en: "Severe, missed", fr: "Graves, manqués" },
};

/** Metrics that are told of the classes, of one class or by what is known at a stage: what they are called for. */
const BASES: Readonly<Record<string, Text>> = {
  precision: { en: "Precision", fr: "Précision" },
  recall: { en: "Recall", fr: "Rappel" },
  f1: { en: "F1", fr: "F1" },
  roc_auc: { en: "AUC", fr: "AUC" },
  support: { en: "Accidents", fr: "Accidents" },
};

/** The classes of severity, as `flatClassMetrics` names them. */
const CLASSES: Readonly<Record<string, Text>> = {
  not_severe: { en: "not severe", fr: "non graves" },
  severe: { en: "severe", fr: "graves" },
  unharmed: { en: "unharmed", fr: "indemnes" },
  slightly_hurt: { en: "slightly hurt", fr: "blessés légers" },
  hospitalised: { en: "hospitalised", fr: "hospitalisés" },
  killed: { en: "killed", fr: "tués" },
};
const OF: readonly [ending: RegExp, Text][] = [
  [new RegExp(`_(${Object.keys(CLASSES).join("|")})$`), { en: "{base} ({of})", fr: "{base} ({of})" }],
  [/_macro$/, { en: "{base}, mean of the classes", fr: "{base}, moyenne des classes" }],
  [/_weighted$/, { en: "{base}, weighted by class", fr: "{base}, moyenne pondérée des classes" }],
  [/_stage_(\d)$/, { en: "{base}, answers of stage {of}", fr: "{base}, réponses de l’étape {of}" }],
];

/** Metrics that counts of rows are, shown without decimals. */
const COUNTS = /^(true|false)_(positives|negatives)$|rows$/;

/** A metric as people call it; what has no name of its own is shown as it is stored. */
export function metricName(metric: string): string {
  const name = NAMES[metric];
  if (name) return say(name);
  for (const [ending, text] of OF) {
    const found = ending.exec(metric);
    const base = found && BASES[metric.slice(0, found.index)];
    if (base) return say(text, { base: say(base), of: saidOf(found[1]) });
  }
  return metric;
}

function saidOf(part = ""): string {
  const known = CLASSES[part];
  return known ? say(known) : part;
}

/** Whether a metric tells runs apart as better and worse; a threshold or a number of rows does not. */
export function isScored(metric: string): boolean {
  return !/^(threshold|prevalence|majority_accuracy|rows|severe_rows|support_\w+)$/.test(metric);
}

/** A metric's value: three decimals or as many as `digits` says, counts whole, a dash where there is none. */
export function metricValue(metric: string, value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  return COUNTS.test(metric) || (Number.isInteger(value) && Math.abs(value) > 1) ? format.count(value) : format.decimal(value, digits);
}

/** An interval of a metric: "0.825 to 0.841". */
export function rangeText([low, high]: readonly [number, number]): string {
  return say(RANGE, { low: format.metric(low), high: format.metric(high) });
}

/** Whether less of a metric is better. */
export function lessIsBetter(metric: string): boolean {
  return /brier|loss|error|^false_|seconds|_ms$/.test(metric);
}

/** Where a metric stands in a list: the usual ones first, the others after them. */
export function metricPlace(metric: string): number {
  const place = (FIRST_METRICS as readonly string[]).indexOf(metric);
  return place < 0 ? FIRST_METRICS.length : place;
}

/** Metrics that are offered first, where a list has them. */
export const FIRST_METRICS = ["average_precision", "roc_auc", "f1", "recall", "precision", "brier", "log_loss", "accuracy"] as const;
