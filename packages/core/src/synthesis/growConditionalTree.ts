import { type BinnedVariable, binVariable } from "./binVariable";
import type { ConditionalTree } from "./conditionalTree";
import { leafWeights } from "./leafWeights";
import { SMALLEST_CELL } from "./smallestCell";

/** Rows of one table, column by column. `units` says which accident a row belongs to; the rows of an accident lie together. */
export type TreeRows = { target: ArrayLike<number>; given: Readonly<Record<string, ArrayLike<number>>>; units: ArrayLike<number> };

const MIN_LEAF_ROWS = 40;

/** Nats that a split must gain; below it is noise. */
const MIN_GAIN = 6;

type Grown = { rows: Uint32Array; best?: Split; children?: [Grown, Grown] };
type Split = { variable: number; bin: number; gain: number };
type Setting = { variables: BinnedVariable[]; levels: number[]; codes: Uint16Array; units: ArrayLike<number>; nLogN: Float64Array };

/**
 * Fits the distribution of `target` given other variables: a tree grown where the gain in likelihood is highest, up to `leaves` leaves.
 * No leaf holds fewer than 40 rows or `SMALLEST_CELL` accidents; within a leaf rarer levels are merged (see `leafWeights`).
 */
export function growConditionalTree({ target, given, units }: TreeRows, leaves: number): ConditionalTree {
  const levels = [...new Set(Array.from(target))].sort((a, b) => a - b);
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const setting: Setting = {
    variables: Object.values(given).map(binVariable),
    levels,
    codes: Uint16Array.from({ length: target.length }, (_, row) => codeOf.get(target[row]!)!),
    units,
    nLogN: Float64Array.from({ length: target.length + 1 }, (_, n) => (n > 0 ? n * Math.log(n) : 0)),
  };
  const root = withBest({ rows: Uint32Array.from({ length: target.length }, (_, row) => row) }, setting);
  const open = [root];
  for (let grown = 1; grown < leaves; ) {
    const next = open.reduce<Grown | undefined>((best, node) => (gainOf(node) > gainOf(best) ? node : best), undefined);
    if (!next?.best) break;
    open.splice(open.indexOf(next), 1);
    const [low, high] = divide(next.rows, next.best, setting);
    if (Math.min(countUnits(low, units), countUnits(high, units)) < SMALLEST_CELL) continue;
    next.children = [withBest({ rows: low }, setting), withBest({ rows: high }, setting)];
    open.push(...next.children);
    grown++;
  }
  return { given: Object.keys(given), nodes: encode(root, setting, leafWeights(root.rows, setting)) };
}

function gainOf(node: Grown | undefined): number {
  return node?.best?.gain ?? MIN_GAIN;
}

function withBest(node: Grown, setting: Setting): Grown {
  const best = node.rows.length >= 2 * MIN_LEAF_ROWS ? bestSplit(node.rows, setting) : undefined;
  return best ? { ...node, best } : node;
}

function bestSplit(rows: Uint32Array, setting: Setting): Split | undefined {
  const width = setting.levels.length;
  const total = new Int32Array(width);
  for (const row of rows) total[setting.codes[row]!]!++;
  let best: Split | undefined;
  for (const [variable, { edges, codes }] of setting.variables.entries()) {
    const counts = new Int32Array((edges.length + 1) * width);
    for (const row of rows) counts[codes[row]! * width + setting.codes[row]!]!++;
    const found = bestBin(counts, total, edges.length, rows.length, setting.nLogN);
    if (found && found.gain > (best?.gain ?? MIN_GAIN)) best = { variable, ...found };
  }
  return best;
}

/** Gain in log likelihood of cutting after each bin; `counts` is bins x levels. */
function bestBin(counts: Int32Array, total: Int32Array, edges: number, rows: number, nLogN: Float64Array) {
  const width = total.length;
  const low = new Int32Array(width);
  const whole = total.reduce((sum, count) => sum + nLogN[count]!, 0) - nLogN[rows]!;
  let lowRows = 0;
  let best: { bin: number; gain: number } | undefined;
  for (let bin = 0; bin < edges; bin++) {
    let likelihood = 0;
    for (let level = 0; level < width; level++) {
      const count = counts[bin * width + level]!;
      low[level]! += count;
      lowRows += count;
      likelihood += nLogN[low[level]!]! + nLogN[total[level]! - low[level]!]!;
    }
    if (lowRows < MIN_LEAF_ROWS || rows - lowRows < MIN_LEAF_ROWS) continue;
    const gain = likelihood - nLogN[lowRows]! - nLogN[rows - lowRows]! - whole;
    if (gain > (best?.gain ?? 0)) best = { bin, gain };
  }
  return best;
}

function divide(rows: Uint32Array, { variable, bin }: Split, { variables }: Setting): [Uint32Array, Uint32Array] {
  const { codes } = variables[variable]!;
  return [rows.filter((row) => codes[row]! <= bin), rows.filter((row) => codes[row]! > bin)];
}

function countUnits(rows: Uint32Array, units: ArrayLike<number>): number {
  let count = 0;
  for (const [n, row] of rows.entries()) if (n === 0 || units[row] !== units[rows[n - 1]!]) count++;
  return count;
}

function encode(node: Grown, setting: Setting, root: ReadonlyMap<number, number>): number[] {
  if (!node.children || !node.best) {
    const own = leafWeights(node.rows, setting, root);
    const weights = own.size > 0 ? own : root;
    return [-weights.size, ...[...weights].flat()];
  }
  const { variable, bin } = node.best;
  return [variable, setting.variables[variable]!.edges[bin]!, ...node.children.flatMap((child) => encode(child, setting, root))];
}
