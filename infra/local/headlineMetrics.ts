const HEADLINE = ["roc_auc", "brier", "f1"] as const;

/** The figures by which a model is known, of all that are kept: `roc_auc 0.8340, brier 0.1567, f1 0.6995`. */
export function headlineMetrics(metrics: Readonly<Record<string, number>>): string {
  return HEADLINE.flatMap((name) => (metrics[name] === undefined ? [] : [`${name} ${metrics[name].toFixed(4)}`])).join(", ");
}
