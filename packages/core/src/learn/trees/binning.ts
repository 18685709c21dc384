import { sortFloats } from "../../drift/sortFloats";

/**
 * How one feature's values become bins. A value belongs to the first bin whose edge is not below it, the last bin has no edge;
 * `missing` says whether NaN occurs, which then has a bin of its own after all others.
 */
export type Binning = { edges: Float32Array; missing: boolean };

/** Above so many rows the edges are chosen on every n-th of them. */
const SAMPLE_ROWS = 200_000;

/**
 * Chooses at most `most` bins for finite or NaN float32 values: one per distinct value while they fit, otherwise of about equal
 * size, values that are frequent enough alone in theirs. Edges are float32, so that `value <= edge` on the raw value decides as the bin does.
 *
 * `others` are values that will be put into the bins without choosing them: all they decide is whether missing needs a bin.
 * A feature that is always missing has the one bin of a constant.
 */
export function chooseBins(values: Float32Array, most: number, others: Float32Array = new Float32Array()): Binning {
  const { distinct, counts, sampled } = distinctValues(values, most);
  const cuts = distinct.length <= most ? [...distinct.keys()].slice(0, -1) : evenCuts(counts, sampled, most);
  return {
    edges: Float32Array.from(cuts, (i) => edgeBetween(distinct[i]!, distinct[i + 1]!)),
    missing: distinct.length > 0 && (values.includes(Number.NaN) || others.includes(Number.NaN)),
  };
}

/** Bins of a feature, that of missing values included. */
export function binCount({ edges, missing }: Binning): number {
  return edges.length + 1 + (missing ? 1 : 0);
}

/** The sampled values that are known, in order, and how often each occurs. Counts are left out when there are at most `most`: then nobody asks. */
type Sampled = { distinct: Float32Array; counts: Uint32Array; sampled: number };

/** Most values are codes, and a table tells at less cost than a set whether one was met before. */
function distinctValues(values: Float32Array, most: number): Sampled {
  const step = Math.max(1, Math.floor(values.length / SAMPLE_ROWS));
  const known = new Float32Array(Math.ceil(values.length / step));
  const different = new Set<number>();
  const codes = new Uint8Array(256);
  let sampled = 0;
  for (let row = 0; row < values.length; row += step) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    known[sampled++] = value;
    if (different.size > most) continue;
    const code = value & 0xff;
    if (code === value && codes[code] === 1) continue;
    if (code === value) codes[code] = 1;
    different.add(value);
  }
  if (different.size <= most) return { distinct: Float32Array.from(different).sort(), counts: new Uint32Array(), sampled };
  return countRuns(sortFloats(known.subarray(0, sampled)));
}

function countRuns(sorted: Float32Array): Sampled {
  const [distinct, counts] = [new Float32Array(sorted.length), new Uint32Array(sorted.length)];
  let last = -1;
  for (const value of sorted) {
    if (last < 0 || value !== distinct[last]) distinct[++last] = value;
    counts[last]!++;
  }
  return { distinct: distinct.subarray(0, last + 1), counts: counts.subarray(0, last + 1), sampled: sorted.length };
}

/** Indices of the distinct values that end a bin: a bin is closed when it has its share of the rows left, or before a value that has it alone. */
function evenCuts(counts: Uint32Array, rows: number, most: number): number[] {
  const cuts: number[] = [];
  let left = rows;
  let filled = 0;
  for (let i = 0; i < counts.length - 1 && cuts.length < most - 1; i++) {
    filled += counts[i]!;
    const share = left / (most - cuts.length);
    if (filled >= share || counts[i + 1]! >= share) {
      cuts.push(i);
      left -= filled;
      filled = 0;
    }
  }
  return cuts;
}

/** The float32 midpoint, or `lower` where the midpoint rounds up to `upper`, which would then no longer be above the edge. */
function edgeBetween(lower: number, upper: number): number {
  const middle = Math.fround((lower + upper) / 2);
  return middle < upper ? middle : lower;
}
