import type { Tally } from "./tally";

/** Two tallies over the values of both, ascending: `reference[i]` and `current[i]` rows hold `values[i]`. */
export type Joint = {
  values: Float64Array;
  reference: Float64Array;
  current: Float64Array;
  referenceRows: number;
  currentRows: number;
  referenceDistinct: number;
  whole: boolean;
};

/** Merges two tallies. */
export function joinTallies(reference: Tally, current: Tally): Joint {
  const [left, right] = [reference.values, current.values];
  const most = left.length + right.length;
  const values = new Float64Array(most);
  const counts = { reference: new Float64Array(most), current: new Float64Array(most) };
  let [i, j, size] = [0, 0, 0];
  while (i < left.length || j < right.length) {
    const value = Math.min(left[i] ?? Infinity, right[j] ?? Infinity);
    values[size] = value;
    if (left[i] === value) counts.reference[size] = reference.counts[i++]!;
    if (right[j] === value) counts.current[size] = current.counts[j++]!;
    size++;
  }
  return {
    values: values.subarray(0, size),
    reference: counts.reference.subarray(0, size),
    current: counts.current.subarray(0, size),
    referenceRows: reference.rows,
    currentRows: current.rows,
    referenceDistinct: left.length,
    whole: reference.whole && current.whole,
  };
}
