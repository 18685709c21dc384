import { type NumberProfile, QUANTILES } from "./profile";

/** A value of a column and how many cells hold it. */
export type ValueCount = { value: number; count: number };

/** Mean, standard deviation, ends and quantiles of a column from the counts of its values (at least one), the same as from its cells. */
export function numbersOfValues(counts: readonly ValueCount[]): NumberProfile {
  const sorted = [...counts].sort((a, b) => a.value - b.value);
  const cells = sorted.reduce((sum, { count }) => sum + count, 0);
  const mean = sorted.reduce((sum, { value, count }) => sum + value * count, 0) / cells;
  const squares = sorted.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0);
  const quantiles = Object.entries(QUANTILES).map(([name, share]) => [name, quantileOf(sorted, cells, share)]);
  return {
    mean,
    sd: cells > 1 ? Math.sqrt(squares / (cells - 1)) : null,
    min: sorted[0]?.value ?? Number.NaN,
    max: sorted.at(-1)?.value ?? Number.NaN,
    quantiles: Object.fromEntries(quantiles) as NumberProfile["quantiles"],
  };
}

/** Interpolated between the two cells around (n - 1) x share, as DuckDB's `quantile_cont`. */
function quantileOf(sorted: readonly ValueCount[], cells: number, share: number): number {
  const place = (cells - 1) * share;
  const below = valueAt(sorted, Math.floor(place));
  const above = valueAt(sorted, Math.ceil(place));
  return below + (above - below) * (place - Math.floor(place));
}

function valueAt(sorted: readonly ValueCount[], index: number): number {
  let passed = 0;
  for (const { value, count } of sorted) {
    passed += count;
    if (index < passed) return value;
  }
  return Number.NaN;
}
