import { SMALLEST_CELL } from "./smallestCell";

type Rows = { levels: readonly number[]; codes: Uint16Array; units: ArrayLike<number> };

/**
 * Weight of each level in a leaf, so that no cell tells about fewer than ten accidents: a level of ten or more keeps its count of rows;
 * the rarer ones share theirs as `everywhere` has them, when together they are ten or more accidents, and are left out otherwise.
 */
export function leafWeights(
  rows: Uint32Array,
  { levels, codes, units }: Rows,
  everywhere?: ReadonlyMap<number, number>,
): Map<number, number> {
  const counts = levels.map(() => ({ rows: 0, accidents: 0, last: Number.NaN }));
  for (const row of rows) {
    const count = counts[codes[row]!]!;
    count.rows++;
    if (count.last !== units[row]) count.accidents++;
    count.last = units[row]!;
  }
  const weights = new Map<number, number>();
  const rare = { rows: 0, accidents: 0, levels: [] as number[] };
  for (const [code, { rows, accidents }] of counts.entries()) {
    if (accidents >= SMALLEST_CELL) weights.set(levels[code]!, rows);
    else if (rows > 0) {
      rare.rows += rows;
      rare.accidents += accidents;
      rare.levels.push(levels[code]!);
    }
  }
  const shares = rare.levels.map((level) => [level, everywhere?.get(level) ?? 0] as const).filter(([, share]) => share > 0);
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  if (rare.accidents < SMALLEST_CELL || total === 0) return weights;
  for (const [level, share] of shares) {
    const weight = Math.round((100 * rare.rows * share) / total) / 100;
    if (weight > 0) weights.set(level, weight);
  }
  return weights;
}
