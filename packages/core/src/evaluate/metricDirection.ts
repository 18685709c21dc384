/** Metrics of `flatMetrics` of which less is better: errors, losses, and counts of what went wrong. */
const LOWER_IS_BETTER: ReadonlySet<string> = new Set([
  "brier",
  "log_loss",
  "expected_calibration_error",
  "brier_classes",
  "false_positives",
  "false_negatives",
]);

/** 1 when a larger value of the metric is better, -1 when a smaller one is: multiply a difference by it to have a gain. */
export function metricDirection(metric: string): 1 | -1 {
  return LOWER_IS_BETTER.has(metric) ? -1 : 1;
}
