import type { LinearLoss } from "./linearLoss";
import type { LinearRows } from "./linearRows";

/**
 * What is minimised: the sum of the rows' losses, `+ l2 / 2 |weights|^2 + l1 |weights|_1`. A point holds, output after output, the weights
 * of all columns and then the bias, which is not penalised.
 */
export type LinearProblem = {
  data: LinearRows;
  labels: Uint8Array;
  weights?: Float32Array;
  loss: LinearLoss;
  l1: number;
  l2: number;
};

/** Rows that are worked on at once: their margins and cells stay in the cache between the two halves of the work. */
const BLOCK = 2048;

/** The smooth part of the objective (all but l1) at a point; its gradient is written anew. */
export function smoothPart({ data, labels, weights, loss, l2 }: LinearProblem, point: Float64Array, gradient: Float64Array): number {
  const width = data.columns + 1;
  const coded = data.coded.map(({ levels }) => new Float64Array(levels + 1));
  const all = new Float64Array(Math.min(BLOCK, data.rows) * loss.outputs);
  gradient.fill(0);
  let sum = 0;
  for (let start = 0; start < data.rows; start += BLOCK) {
    const end = Math.min(data.rows, start + BLOCK);
    const margins = all.subarray(0, (end - start) * loss.outputs);
    for (let k = 0; k < loss.outputs; k++) {
      addMargins(
        data,
        point.subarray(k * width, (k + 1) * width),
        margins.subarray(k * (end - start), (k + 1) * (end - start)),
        start,
        coded,
      );
    }
    sum += loss.slopes(margins, labels.subarray(start, end), weights?.subarray(start, end));
    for (let k = 0; k < loss.outputs; k++) {
      addGradient(
        data,
        margins.subarray(k * (end - start), (k + 1) * (end - start)),
        gradient.subarray(k * width, (k + 1) * width),
        start,
        coded,
      );
    }
  }
  for (let i = 0; i < point.length; i++) {
    if (i % width === width - 1) continue;
    gradient[i]! += l2 * point[i]!;
    sum += (l2 / 2) * point[i]! ** 2;
  }
  return sum;
}

/** Margins of some rows, for any use but the objective's. */
export function marginsOf(data: LinearRows, point: Float64Array): Float64Array {
  const margins = new Float64Array(data.rows);
  addMargins(
    data,
    point,
    margins,
    0,
    data.coded.map(({ levels }) => new Float64Array(levels + 1)),
  );
  return margins;
}

function addMargins(
  { columns, dense, coded }: LinearRows,
  point: Float64Array,
  margins: Float64Array,
  start: number,
  tables: readonly Float64Array[],
): void {
  const count = margins.length;
  margins.fill(point[columns]!);
  // Four columns at once: each margin is read and written once for them.
  let next = 0;
  for (; next + 4 <= dense.length; next += 4) {
    const [a, b, c, d] = [dense[next]!, dense[next + 1]!, dense[next + 2]!, dense[next + 3]!];
    const [wa, wb, wc, wd] = [point[a.at]!, point[b.at]!, point[c.at]!, point[d.at]!];
    const [va, vb, vc, vd] = [a.values, b.values, c.values, d.values];
    for (let row = 0, cell = start; row < count; row++, cell++) {
      margins[row]! += wa * va[cell]! + wb * vb[cell]! + (wc * vc[cell]! + wd * vd[cell]!);
    }
  }
  for (; next < dense.length; next++) {
    const { at, values } = dense[next]!;
    const weight = point[at]!;
    for (let row = 0, cell = start; row < count; row++, cell++) margins[row]! += weight * values[cell]!;
  }
  for (const [i, { at, levels, codes }] of coded.entries()) {
    const table = tables[i]!;
    table[0] = 0;
    for (let level = 0; level < levels; level++) table[level + 1] = point[at + level]!;
    for (let row = 0, cell = start; row < count; row++, cell++) margins[row]! += table[codes[cell]!]!;
  }
}

function addGradient(
  { columns, dense, coded }: LinearRows,
  slopes: Float64Array,
  gradient: Float64Array,
  start: number,
  tables: readonly Float64Array[],
): void {
  const count = slopes.length;
  let next = 0;
  for (; next + 4 <= dense.length; next += 4) {
    const [a, b, c, d] = [dense[next]!, dense[next + 1]!, dense[next + 2]!, dense[next + 3]!];
    const [va, vb, vc, vd] = [a.values, b.values, c.values, d.values];
    let [ga, gb, gc, gd] = [0, 0, 0, 0];
    for (let row = 0, cell = start; row < count; row++, cell++) {
      const slope = slopes[row]!;
      ga += slope * va[cell]!;
      gb += slope * vb[cell]!;
      gc += slope * vc[cell]!;
      gd += slope * vd[cell]!;
    }
    gradient[a.at]! += ga;
    gradient[b.at]! += gb;
    gradient[c.at]! += gc;
    gradient[d.at]! += gd;
  }
  for (; next < dense.length; next++) {
    const { at, values } = dense[next]!;
    let sum = 0;
    for (let row = 0, cell = start; row < count; row++, cell++) sum += slopes[row]! * values[cell]!;
    gradient[at]! += sum;
  }
  for (const [i, { at, levels, codes }] of coded.entries()) {
    const table = tables[i]!.fill(0);
    for (let row = 0, cell = start; row < count; row++, cell++) table[codes[cell]!]! += slopes[row]!;
    for (let level = 0; level < levels; level++) gradient[at + level]! += table[level + 1]!;
  }
  for (let row = 0; row < count; row++) gradient[columns]! += slopes[row]!;
}
