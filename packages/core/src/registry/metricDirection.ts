/** Errors and losses: the smaller the better. Every other metric is better when larger. */
const LOWER_IS_BETTER: ReadonlySet<string> = new Set(["brier", "log_loss"]);

/** 1 when a larger value of the metric is better, -1 when a smaller one is: multiply a difference by it to have a gain. */
export function metricDirection(metric: string): 1 | -1 {
  return LOWER_IS_BETTER.has(metric) ? -1 : 1;
}
