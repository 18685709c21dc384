/** What a training tells about the model that it chose; printed as it is with `--json`. */
export type TrainedModel = {
  model: string;
  contract: string;
  family: string;
  metrics: Record<string, number>;
  threshold: number;
  rows: { train: number; validation: number; holdout: number };
  [further: string]: unknown;
};

/** Prints a trained model on stdout: one JSON document, or its figures in lines. */
export function printTrained(trained: TrainedModel, out: string, json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...trained, out })}\n`);
    return;
  }
  const { roc_auc, average_precision, brier, f1, recall } = trained.metrics;
  const figures = { family: trained.family, roc_auc, average_precision, brier, f1, recall, threshold: trained.threshold };
  for (const [name, value] of Object.entries(figures)) {
    process.stdout.write(`${name.padEnd(18)} ${typeof value === "number" ? value.toFixed(4) : value}\n`);
  }
  process.stdout.write(`${"written to".padEnd(18)} ${out}\n`);
}
