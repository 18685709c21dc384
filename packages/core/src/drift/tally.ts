import { sortFloats } from "./sortFloats";

/** A column of numbers or codes. NaN and the infinities are missing. */
export type Values = Float32Array | Float64Array | Uint8Array;

/**
 * How often each value of a column occurs: `values` ascending, `counts` beside, `rows` their sum, `missing` what was left out.
 * `whole` says that every value is an integer.
 */
export type Tally = { values: Float64Array; counts: Float64Array; rows: number; missing: number; whole: boolean };

/** Widest range of integers that is counted in place, in values per row and at least; beyond it sorting is cheaper. */
const CELLS_PER_ROW = 2;
const CELLS_AT_LEAST = 4096;

/** Counts the values of a column. */
export function tally(column: Values): Tally {
  let [rows, low, high, whole] = [0, Infinity, -Infinity, true];
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value - value !== 0) continue;
    rows++;
    if (value < low) low = value;
    if (value > high) high = value;
    if (whole && value !== Math.trunc(value)) whole = false;
  }
  const missing = column.length - rows;
  if (rows === 0) return { values: new Float64Array(), counts: new Float64Array(), rows, missing, whole };
  const cells = high - low + 1;
  const counted =
    whole && cells <= Math.max(CELLS_AT_LEAST, CELLS_PER_ROW * rows) ? countCells(column, low, cells) : countRuns(column, rows);
  return { ...counted, rows, missing, whole };
}

function countCells(column: Values, low: number, cells: number): Pick<Tally, "values" | "counts"> {
  const seen = new Uint32Array(cells);
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value - value === 0) seen[value - low]!++;
  }
  const distinct = seen.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0);
  const [values, counts] = [new Float64Array(distinct), new Float64Array(distinct)];
  let at = 0;
  for (let cell = 0; cell < cells; cell++) {
    if (seen[cell] === 0) continue;
    values[at] = low + cell;
    counts[at++] = seen[cell]!;
  }
  return { values, counts };
}

function countRuns(column: Values, rows: number): Pick<Tally, "values" | "counts"> {
  const finite = column instanceof Float32Array ? new Float32Array(rows) : new Float64Array(rows);
  let kept = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    // Adding zero makes one value of the two zeros.
    if (value - value === 0) finite[kept++] = value + 0;
  }
  const sorted = sortFloats(finite);
  const [values, counts] = [new Float64Array(rows), new Float64Array(rows)];
  let runs = 0;
  for (let row = 0; row < rows; row++) {
    if (runs === 0 || sorted[row] !== values[runs - 1]) values[runs++] = sorted[row]!;
    counts[runs - 1]!++;
  }
  return { values: values.slice(0, runs), counts: counts.slice(0, runs) };
}
