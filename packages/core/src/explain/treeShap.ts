import type { CoveredTree, TreeSum } from "./explainedTrees";
import { type Fork, forkAt, sharedNodes, takeExits } from "./fork";
import { leafShapley } from "./leafShapley";

/** What scores are made of: `base`, what is expected of any row, and what each column adds to it. `contributions` is column-major, `columns x rows`. */
export type Shap = { base: number; contributions: Float64Array };

/**
 * Exact, path-dependent Shapley values of a sum of trees (TreeSHAP: Lundberg et al. 2018 and 2020). For every row, `base` and its
 * contributions add up to its score.
 *
 * Works leaf by leaf for all rows at once: which features of the path a row keeps is one number, and rows with the same number share one
 * computation. Per row that is less than leaves x depth^2, and near leaves x depth where rows are many.
 *
 * @param values preprocessed columns, column-major `columns x rows`, NaN = missing
 */
export function treeShap({ base, scale, trees }: TreeSum, values: Float32Array, rows: number, output = 0): Shap {
  const contributions = new Float64Array(values.length);
  const task = { values, rows, scale, contributions, expected: 0, ...scratchFor(rows) };
  for (const tree of trees) if (tree.output === output) explainTree(tree, task);
  return { base: base[output]! + task.expected, contributions };
}

/** Masks are bits of one integer. A path with more features is explained row by row. */
const MASK_BITS = 30;
/** Masks of so many bits are numbered through a table, wider ones through a map. */
const TABLE_BITS = 16;

type Scratch = {
  /** Per depth and exit: which features of the path each row keeps. */
  masks: Int32Array[][];
  /** Which exit of the fork at hand each row takes. */
  exits: Uint8Array;
  /** Number of each row's mask among the different ones, and those. */
  numbers: Int32Array;
  different: Int32Array;
  table: Int32Array;
  stays: Uint8Array;
  /** Masks of two leaves at once, and the values of the second. */
  keys: Int32Array;
  twin: Float64Array;
  /** Shapley values by different mask and feature of the path. */
  shapley: Float64Array;
};

type Task = Scratch & { values: Float32Array; rows: number; scale: number; contributions: Float64Array; expected: number };

/** From the root: features in the order they came, the share of the background rows that stay for each, and the product of the shares. */
type Path = { features: number[]; shares: number[]; product: number };

function scratchFor(rows: number): Scratch {
  return {
    masks: [],
    exits: new Uint8Array(rows),
    numbers: new Int32Array(rows),
    different: new Int32Array(rows),
    table: new Int32Array(1 << TABLE_BITS),
    stays: new Uint8Array(MASK_BITS),
    keys: new Int32Array(rows),
    twin: new Float64Array(MASK_BITS),
    shapley: new Float64Array(rows * MASK_BITS),
  };
}

function explainTree(tree: CoveredTree, task: Task): void {
  const parents = sharedNodes(tree);
  const walk = (node: number, path: Path, depth: number, masks: Int32Array): void => {
    if (tree.feature[node]! < 0) {
      explainLeaf(task.scale * tree.threshold[node]!, path, masks, task);
      return;
    }
    const fork = forkAt(tree, node, parents);
    const known = path.features.indexOf(fork.feature);
    if (known < 0 && path.features.length === MASK_BITS) {
      explainRowByRow(tree, node, path, masks, parents, task);
      return;
    }
    takeExits(tree, node, fork, columnOf(fork.feature, task), task.exits);
    if (fork.exits.length === 2 && fork.exits.every((exit) => tree.feature[exit]! < 0)) {
      explainTwins(tree, fork, path, masks, task);
      return;
    }
    task.masks[depth] ??= [];
    const below = task.masks[depth]!;
    for (const [number] of fork.exits.entries()) {
      below[number] ??= new Int32Array(task.rows);
      maskExit(number, masks, below[number], known < 0 ? path.features.length : known, known < 0, task);
    }
    for (const [number, exit] of fork.exits.entries()) {
      walk(exit, longer(path, fork.feature, known, fork.shares[number]!), depth + 1, below[number]!);
    }
  };
  walk(0, { features: [], shares: [], product: 1 }, 0, new Int32Array(task.rows));
}

function columnOf(feature: number, { values, rows }: Task): Float32Array {
  return values.subarray(feature * rows, (feature + 1) * rows);
}

/** A row keeps a feature of the path while every fork that asks for it sends the row along the path. */
function maskExit(number: number, masks: Int32Array, into: Int32Array, bit: number, isNew: boolean, { rows, exits }: Task): void {
  const clear = ~(1 << bit);
  for (let row = 0; row < rows; row++) {
    const mask = masks[row]!;
    const takes = exits[row] === number ? 1 : 0;
    into[row] = isNew ? mask | (takes << bit) : mask & (clear | (takes << bit));
  }
}

function longer({ features, shares, product }: Path, feature: number, known: number, share: number): Path {
  if (known < 0) return { features: [...features, feature], shares: [...shares, share], product: product * share };
  return { features, shares: shares.with(known, shares[known]! * share), product: product * share };
}

function explainLeaf(value: number, path: Path, masks: Int32Array, task: Task): void {
  task.expected += value * path.product;
  const width = path.features.length;
  if (width === 0) return;
  const count = numberMasks(masks, width, task);
  for (let number = 0; number < count; number++) {
    leafShapley(path.shares, staysOf(task.different[number]!, width, task), width, value, task.shapley, number * width);
  }
  addShapley(path.features, task);
}

/** Two leaves of one fork: their features are the same, so that rows are gone through once for both. */
function explainTwins(tree: CoveredTree, { feature, exits: ends, shares }: Fork, above: Path, masks: Int32Array, task: Task): void {
  const { rows, scale, keys, different, exits, shapley, twin } = task;
  const known = above.features.indexOf(feature);
  const paths = shares.map((share) => longer(above, feature, known, share)) as [Path, Path];
  const values = ends.map((leaf) => scale * tree.threshold[leaf]!) as [number, number];
  task.expected += values[0] * paths[0].product + values[1] * paths[1].product;
  const width = paths[0].features.length;
  for (let row = 0; row < rows; row++) keys[row] = masks[row]! | (exits[row]! << width);
  const count = numberMasks(keys, width + 1, task);
  const bit = known < 0 ? width - 1 : known;
  for (let number = 0; number < count; number++) {
    const mask = different[number]! & ~(1 << width);
    const taken = (different[number]! >> width) & 1;
    const kept = known < 0 ? mask | (1 << bit) : mask;
    const lost = mask & ~(1 << bit);
    leafShapley(paths[0].shares, staysOf(taken === 0 ? kept : lost, width, task), width, values[0], shapley, number * width);
    leafShapley(paths[1].shares, staysOf(taken === 1 ? kept : lost, width, task), width, values[1], twin, 0);
    for (let place = 0; place < width; place++) shapley[number * width + place]! += twin[place]!;
  }
  addShapley(paths[0].features, task);
}

function staysOf(mask: number, width: number, { stays }: Task): Uint8Array {
  for (let place = 0; place < width; place++) stays[place] = (mask >> place) & 1;
  return stays;
}

function addShapley(features: readonly number[], { rows, numbers, shapley, contributions }: Task): void {
  const width = features.length;
  for (let place = 0; place < width; place++) {
    const column = contributions.subarray(features[place]! * rows, (features[place]! + 1) * rows);
    for (let row = 0; row < rows; row++) column[row]! += shapley[numbers[row]! * width + place]!;
  }
}

/** Numbers the different masks from 0 in the order they come, and returns how many there are. */
function numberMasks(masks: Int32Array, width: number, { rows, numbers, different, table }: Task): number {
  const map = width > TABLE_BITS ? new Map<number, number>() : undefined;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const mask = masks[row]!;
    let next = map ? (map.get(mask) ?? 0) : table[mask]!;
    if (next === 0) {
      different[count++] = mask;
      next = count;
      if (map) map.set(mask, next);
      else table[mask] = next;
    }
    numbers[row] = next - 1;
  }
  if (!map) for (let number = 0; number < count; number++) table[different[number]!] = 0;
  return count;
}

/** The leaves below a node whose path has more features than a mask has bits. */
function explainRowByRow(tree: CoveredTree, from: number, above: Path, masks: Int32Array, parents: Uint16Array | null, task: Task): void {
  const { rows, scale, contributions } = task;
  const walk = (node: number, path: Path, stays: number[][]): void => {
    if (tree.feature[node]! < 0) {
      const value = scale * tree.threshold[node]!;
      task.expected += value * path.product;
      const shapley = new Float64Array(path.features.length);
      for (let row = 0; row < rows; row++) {
        leafShapley(path.shares, stays[row]!, path.features.length, value, shapley, 0);
        for (const [place, column] of path.features.entries()) contributions[column * rows + row]! += shapley[place]!;
      }
      return;
    }
    const fork = forkAt(tree, node, parents);
    const known = path.features.indexOf(fork.feature);
    const place = known < 0 ? path.features.length : known;
    const taken = new Uint8Array(rows);
    takeExits(tree, node, fork, columnOf(fork.feature, task), taken);
    for (const [number, exit] of fork.exits.entries()) {
      const along = stays.map((kept, row) => withPlace(kept, place, taken[row] === number ? (kept[place] ?? 1) : 0));
      walk(exit, longer(path, fork.feature, known, fork.shares[number]!), along);
    }
  };
  walk(
    from,
    above,
    Array.from(masks, (mask) => above.features.map((_, place) => (mask >> place) & 1)),
  );
}

function withPlace(stays: readonly number[], place: number, value: number): number[] {
  const result = [...stays];
  result[place] = value;
  return result;
}
