import { expect, test } from "vitest";
import { metricSummaries } from "./metricSummaries";

test("a metric has its last, least and greatest value; one measured once is all three", () => {
  const summaries = metricSummaries({ metrics: { f1: 0.7, loss: 0.4 }, series: { loss: [0.9, 0.3, 0.4], fold: [0.1, 0.2] } });

  expect(summaries).toEqual({
    f1: { last: 0.7, min: 0.7, max: 0.7, steps: 1 },
    fold: { last: 0.2, min: 0.1, max: 0.2, steps: 2 },
    loss: { last: 0.4, min: 0.3, max: 0.9, steps: 3 },
  });
});

test("a metric without any value is left out", () => {
  expect(metricSummaries({ metrics: {}, series: { loss: [] } })).toEqual({});
});
