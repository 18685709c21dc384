import type { Encoding } from "./preprocessing";

/** What a level says about the label: columns by level, those of a missing cell and those of a level not in the table. */
export type TargetTable = Pick<Extract<Encoding, { kind: "target" }>, "levels" | "values" | "missing" | "unseen">;

export type TargetTableOptions = { classes: number; smoothing: number; levels: readonly number[] };

/**
 * The smoothed share of each class per level, `(rows of the class + smoothing x share) / (rows + smoothing)`, the share being that of all
 * rows (Micci-Barreca 2001). Of two classes only the second has a column. Without rows everything is 0.
 *
 * @param rows which rows to count: all of them when left out.
 */
export function fitTargetTable(
  values: Float32Array,
  target: Uint8Array,
  { classes, smoothing, levels }: TargetTableOptions,
  rows?: (row: number) => boolean,
): TargetTable {
  const positions = new Map(levels.map((level, position) => [level, position]));
  const [missing, unseen] = [levels.length, levels.length + 1];
  const sums = new Float64Array((levels.length + 2) * classes);
  for (let row = 0; row < values.length; row++) {
    if (rows && !rows(row)) continue;
    const value = values[row]!;
    const position = Number.isNaN(value) ? missing : (positions.get(value) ?? unseen);
    sums[position * classes + target[row]!]!++;
  }
  const totals = Array.from({ length: classes }, (_, k) => sumOf(levels.length + 2, (position) => sums[position * classes + k]!));
  const all = totals.reduce((sum, count) => sum + count, 0);
  const first = classes === 2 ? 1 : 0;
  const prior = totals.slice(first).map((count) => Math.fround(all === 0 ? 0 : count / all));
  const columns = (position: number) => {
    const count = sumOf(classes, (k) => sums[position * classes + k]!);
    if (count + smoothing === 0) return prior;
    return prior.map((share, k) => Math.fround((sums[position * classes + k + first]! + smoothing * share) / (count + smoothing)));
  };
  return { levels: [...levels], values: levels.map((_, position) => columns(position)), missing: columns(missing), unseen: prior };
}

function sumOf(count: number, term: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += term(index);
  return sum;
}
