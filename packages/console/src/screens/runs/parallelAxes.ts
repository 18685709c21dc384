import { lessIsBetter, metricName, metricPlace } from "../models/metricNames";
import type { ComparisonReply } from "./replies";

/** An axis of parallel coordinates: a number for each run, null where it has none. `turned` puts the least on top. */
export type ParallelAxis = { name: string; values: readonly (number | null)[]; low: number; high: number; turned: boolean };

/** More axes than this cannot be told apart on a page. */
const MOST_AXES = 10;

/** Numbers that differ between runs: parameters first, then the usual metrics, then the others until the page is full. */
export function parallelAxes({ parameters, metrics }: Pick<ComparisonReply, "parameters" | "metrics">): ParallelAxis[] {
  const numeric = parameters.flatMap(({ name, values }) => {
    const numbers = values.map((value) => (typeof value === "number" ? value : null));
    return axisOf(name, numbers, false);
  });
  const measured = [...metrics]
    .sort((a, b) => metricPlace(a.name) - metricPlace(b.name))
    .flatMap(({ name, values }) => axisOf(metricName(name), values, lessIsBetter(name)));
  const kept = numeric.slice(0, MOST_AXES - Math.min(4, measured.length));
  return [...kept, ...measured.slice(0, MOST_AXES - kept.length)];
}

function axisOf(name: string, values: readonly (number | null)[], turned: boolean): ParallelAxis[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return known.length > 1 && high > low ? [{ name, values, low, high, turned }] : [];
}
