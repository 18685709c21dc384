/** A variable cut into bins: `codes[row]` counts the edges below the row's value. */
export type BinnedVariable = { edges: number[]; codes: Uint8Array };

/** A variable with more values than this is cut at quantiles. */
const MAX_BINS = 64;

/** Bins of a variable: one per value, or at most 64 between quantiles. Edges have two decimals, so that no edge is a value somebody has. */
export function binVariable(values: ArrayLike<number>): BinnedVariable {
  const sorted = Float64Array.from(values).sort();
  const distinct = sorted.filter((value, n) => value !== sorted[n - 1]);
  const edges = distinct.length <= MAX_BINS ? middles(distinct) : quantiles(sorted);
  const codes = Uint8Array.from({ length: values.length }, (_, row) => binOf(edges, values[row]!));
  return { edges, codes };
}

function middles(distinct: Float64Array): number[] {
  return Array.from(distinct.subarray(1), (value, n) => rounded((value + distinct[n]!) / 2));
}

function quantiles(sorted: Float64Array): number[] {
  const edges = Array.from({ length: MAX_BINS - 1 }, (_, n) => rounded(sorted[Math.floor(((n + 1) / MAX_BINS) * sorted.length)]!));
  return [...new Set(edges)];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
