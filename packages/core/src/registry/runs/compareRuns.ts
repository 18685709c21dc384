import { metricDirection } from "../../evaluate/metricDirection";
import type { Run } from "../run";

/** One parameter or metric beside the same of the other runs, in their order; null where a run lacks it. */
export type ComparedRow = { name: string; values: unknown[]; different: boolean };

/** `best` are the runs with the best value, by index. */
export type ComparedMetric = ComparedRow & { values: (number | null)[]; best: number[] };

export type RunComparison = { runs: string[]; parameters: ComparedRow[]; metrics: ComparedMetric[] };

/** Puts runs side by side: every parameter and metric that any of them has, by name. `family` counts as a parameter. */
export function compareRuns(runs: readonly Run[]): RunComparison {
  const parameters = runs.map(
    (run) => ({ ...(run.family === undefined ? {} : { family: run.family }), ...run.parameters }) as Record<string, unknown>,
  );
  const metrics = runs.map((run) => run.metrics as Record<string, number>);
  return {
    runs: runs.map(({ id }) => id),
    parameters: rowsOf(parameters),
    metrics: rowsOf(metrics).map((row) => {
      const values = row.values as (number | null)[];
      return { ...row, values, best: bestOf(row.name, values) };
    }),
  };
}

function rowsOf(records: readonly Readonly<Record<string, unknown>>[]): ComparedRow[] {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
  return names.map((name) => {
    const values = records.map((record) => (Object.hasOwn(record, name) ? record[name] : null));
    return { name, values, different: new Set(values.map((value) => JSON.stringify(value))).size > 1 };
  });
}

function bestOf(metric: string, values: readonly (number | null)[]): number[] {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return [];
  const direction = metricDirection(metric);
  const best = direction * Math.max(...known.map((value) => direction * value));
  return values.flatMap((value, index) => (value === best ? [index] : []));
}
