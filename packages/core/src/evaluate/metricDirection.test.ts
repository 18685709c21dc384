import { expect, test } from "vitest";
import { metricDirection } from "./metricDirection";

test.each([
  ["average_precision", 1],
  ["f1", 1],
  ["brier", -1],
  ["log_loss", -1],
  ["expected_calibration_error", -1],
  ["false_negatives", -1],
])("%s is better in direction %d", (metric, direction) => {
  expect(metricDirection(metric)).toBe(direction);
});
