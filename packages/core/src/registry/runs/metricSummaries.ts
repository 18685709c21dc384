import * as z from "zod";
import type { Run } from "../run";

/** One metric of a run over all its steps; `steps` is how often it was measured. */
export const MetricSummary = z.strictObject({ last: z.number(), min: z.number(), max: z.number(), steps: z.int().positive() });
export type MetricSummary = z.infer<typeof MetricSummary>;

/** Every metric of a run by name; one that was measured once is its own minimum and maximum. */
export function metricSummaries({ metrics, series = {} }: Pick<Run, "metrics" | "series">): Record<string, MetricSummary> {
  const names = [...new Set([...Object.keys(metrics), ...Object.keys(series)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const steps = series[name] ?? [];
      const last = metrics[name] ?? steps.at(-1);
      if (last === undefined) return [];
      const seen = steps.length > 0 ? steps : [last];
      return [[name, { last, min: Math.min(...seen), max: Math.max(...seen), steps: seen.length }]];
    }),
  );
}
