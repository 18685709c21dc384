import * as z from "zod";
import type { Tally } from "./tally";

/** Quantiles of the data summary. */
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** One side of a column in figures. The moments and quantiles of a column without values are null; those of codes too. */
export const ColumnSummary = z.strictObject({
  count: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  distinct: z.int().nonnegative(),
  mean: z.number().nullable(),
  sd: z.number().nullable(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  /** At 5, 25, 50, 75 and 95 %. */
  quantiles: z.array(z.number()).nullable(),
});
export type ColumnSummary = z.infer<typeof ColumnSummary>;

/** The figures of a column. `count` is of rows that hold a value, `sd` that of the population. */
export function summarise(tally: Tally, type: "numeric" | "categorical"): ColumnSummary {
  const { values, counts, rows, missing } = tally;
  const counted = { count: rows, missing, distinct: values.length };
  if (rows === 0 || type === "categorical") {
    return { ...counted, mean: null, sd: null, minimum: null, maximum: null, quantiles: null };
  }
  const mean = weighted(tally, (value) => value);
  const sd = Math.sqrt(weighted(tally, (value) => (value - mean) ** 2));
  const quantiles = quantilesOf(values, counts, rows);
  return { ...counted, mean, sd, minimum: values[0]!, maximum: values[values.length - 1]!, quantiles };
}

function weighted({ values, counts, rows }: Tally, of: (value: number) => number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += counts[at]! * of(values[at]!);
  return sum / rows;
}

/** The smallest value that at least such a share of the rows does not exceed. */
function quantilesOf(values: Float64Array, counts: Float64Array, rows: number): number[] {
  let [at, passed] = [0, counts[0]!];
  return QUANTILES.map((quantile) => {
    while (passed < quantile * rows && at < values.length - 1) passed += counts[++at]!;
    return values[at]!;
  });
}
