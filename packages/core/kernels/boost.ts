import { fold } from "./cells";
import { findCategorySplit } from "./categorySplit";
import { findBoundedSplit } from "./boundedSplit";
import { addLeafValues } from "./gradients";
import { histogramOf } from "./histogramOf";
import { drawRows, label, partition } from "./partition";
import { gatherRows } from "./rowRecords";
import { findSplit } from "./split";
import { Best, BoostPlan, BoostThread, ColumnSpec, LeafRows, Side, Task, TileSpec } from "./structs";

/** Bytes between the cells of two tiles: 16 columns of 2056 bytes. */
const TILE_BYTES: usize = 32_896;

/** Rows that are gathered at a time: their records stay in the second-level cache while tile after tile is filled. */
const GATHERED_ROWS: i32 = 2048;

// @ts-ignore: decorator
@inline
function threadOf(plan: BoostPlan, id: i32): BoostThread {
  return changetype<BoostThread>(plan.threads + <usize>id * offsetof<BoostThread>());
}

// @ts-ignore: decorator
@inline
function leafOf(own: BoostThread, slot: i32): LeafRows {
  return changetype<LeafRows>(own.leaves + <usize>slot * offsetof<LeafRows>());
}

/** Makes all rows of the slice leaf 0, draws its sample, and fills its histogram; leaves the sums of the slice in `best`. */
export function plantRoot(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = threadOf(plan, id), leaf = leafOf(own, 0);
  const rows = own.trainTo - own.trainFrom, others = own.validationTo - own.validationFrom;
  let drawn = rows;
  if (task.sampleThreshold) {
    leaf.list = plan.rowsA;
    drawn = drawRows(plan.rowsA + (<usize>own.listFrom << 2), own.trainFrom, own.trainTo, task.sampleSeed, task.sampleThreshold);
    const at = <usize>(own.listFrom + rows) << 2;
    memory.copy(plan.rowsA + at, plan.identity + at, <usize>others << 2);
  } else leaf.list = plan.identity;
  own.drawnCount = drawn;
  leaf.drawnFrom = own.listFrom;
  leaf.drawnTo = own.listFrom + drawn;
  leaf.restFrom = leaf.drawnTo;
  leaf.restTo = own.listFrom + rows + others;
  if (task.sampleThreshold) fillHistogram(plan, own, task.target, leaf.list, leaf.drawnFrom, leaf.drawnTo);
  else fillHistogram(plan, own, task.target, 0, own.trainFrom, own.trainTo);
  const cells = foldInto(plan, own, id, task.smallCells);
  sumUp(plan, own, cells);
}

/** Histogram of the rows at places from .. to of a list, or of rows from .. to themselves when `list` is 0. */
function fillHistogram(plan: BoostPlan, own: BoostThread, target: i32, list: usize, from: i32, to: i32): void {
  const packed = plan.packed + ((<usize>target * plan.stride) << 2), recordBytes = <usize>plan.recordBytes;
  memory.fill(own.tileCells, 0, <usize>plan.tiles * TILE_BYTES);
  for (let start = from; start < to; start += GATHERED_ROWS) {
    const count = min(GATHERED_ROWS, to - start);
    if (list == 0) addRows(plan, own, plan.records + <usize>start * recordBytes, packed + (<usize>start << 2), count);
    else {
      const first = list + (<usize>start << 2);
      gatherRows(first, first + (<usize>count << 2), plan.records, recordBytes, packed, own.gathered, own.gatheredPacked);
      addRows(plan, own, own.gathered, own.gatheredPacked, count);
    }
  }
}

function addRows(plan: BoostPlan, own: BoostThread, records: usize, packed: usize, count: i32): void {
  for (let t = 0; t < plan.tiles; t++) {
    const tile = changetype<TileSpec>(plan.tileSpecs + <usize>t * offsetof<TileSpec>());
    histogramOf(tile.width, own.tileCells + <usize>t * TILE_BYTES, records + (<usize>t << 4), plan.recordBytes, packed, count);
  }
}

/** Folds the slice's histogram into cells per feature: the leader's where the leaf's belong, a follower's in a part of its own. */
function foldInto(plan: BoostPlan, own: BoostThread, id: i32, cells: usize): usize {
  const out = id == 0 ? cells : own.part;
  for (let c = 0; c < plan.columnCount; c++) {
    const column = changetype<ColumnSpec>(plan.columnSpecs + <usize>c * offsetof<ColumnSpec>());
    const sizes = plan.sizes + (<usize>column.firstFeature << 2);
    fold(own.tileCells + column.cellsAt, sizes, column.features, out + (<usize>column.firstCell << 3), own.foldScratch);
  }
  return out;
}

/** Every row is in exactly one cell of every feature, so the first feature's cells add up to the slice. */
function sumUp(plan: BoostPlan, own: BoostThread, cells: usize): void {
  let sum: i64 = 0;
  for (let b = 0, bins = load<i32>(plan.sizes); b < bins; b++) sum += load<i64>(cells + (<usize>b << 3));
  const best = changetype<Best>(own.best);
  best.leftGradient = <f64>(sum >> 32);
  best.leftHessian = <f64>(sum & 0xffffffff);
}

/** Divides the slice's rows of leaf `slot`, keeping them as they were until `search` accepts, and fills the smaller child's histogram where it is wanted. */
export function divide(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = threadOf(plan, id), leaf = leafOf(own, task.slot);
  const out = leaf.list == plan.rowsA ? plan.rowsB : plan.rowsA;
  own.middle = partition(leaf.list, out, task.column, task.goesLeft, leaf.drawnFrom, leaf.drawnTo);
  own.restMiddle = partition(leaf.list, out, task.column, task.goesLeft, leaf.restFrom, leaf.restTo);
  own.leftCount = own.middle - leaf.drawnFrom;
  if (!task.smallCells) return;
  const from = task.smallIsLeft ? leaf.drawnFrom : own.middle, to = task.smallIsLeft ? own.middle : leaf.drawnTo;
  fillHistogram(plan, own, task.target, out, from, to);
  foldInto(plan, own, id, task.smallCells);
}

/** Adds up this thread's share of the cells and finds the best split among its share of the features, for up to two leaves. */
export function search(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = threadOf(plan, id);
  if (task.sides == 2) accept(plan, own, task);
  if (task.smallCells) combine(plan, own, task);
  for (let s = 0; s < task.sides; s++) {
    const side = changetype<Side>(plan.sides + <usize>s * offsetof<Side>()), at = own.best + <usize>s * offsetof<Best>();
    const best = changetype<Best>(at);
    const whole = side.gradient * side.gradient / (side.hessian + plan.l2);
    best.feature = -1;
    best.score = whole + max(plan.minGain, 1e-9 * whole);
    if (!side.wanted) continue;
    if (plan.bounded) findBoundedSplit(plan, side, best, own.firstFeature, own.lastFeature);
    else findSplit(plan, side, best, own.firstFeature, own.lastFeature);
    if (plan.mostCategories) findCategorySplit(plan, side, best, own.firstFeature, own.lastFeature, own.sortScratch);
  }
}

function accept(plan: BoostPlan, own: BoostThread, task: Task): void {
  const left = leafOf(own, task.slot), right = leafOf(own, task.newSlot);
  const list = left.list == plan.rowsA ? plan.rowsB : plan.rowsA;
  right.list = list;
  right.drawnFrom = own.middle;
  right.drawnTo = left.drawnTo;
  right.restFrom = own.restMiddle;
  right.restTo = left.restTo;
  left.list = list;
  left.drawnTo = own.middle;
  left.restTo = own.restMiddle;
}

/** Smaller child = sum of all threads; larger child = parent minus that, in the parent's place. */
function combine(plan: BoostPlan, own: BoostThread, task: Task): void {
  const from = <usize>own.firstCell << 3, to = <usize>own.lastCell << 3, large = task.largeCells;
  for (let thread = 1; thread < task.threads; thread++) {
    const part = threadOf(plan, thread).part;
    for (let q = from; q < to; q += 8) store<i64>(task.smallCells + q, load<i64>(task.smallCells + q) + load<i64>(part + q));
  }
  if (large) for (let q = from; q < to; q += 8) store<i64>(large + q, load<i64>(large + q) - load<i64>(task.smallCells + q));
}

/** Adds the leaves' values to the scores of the slice's rows, drawn or not. */
export function settle(task: Task, id: i32): void {
  const plan = changetype<BoostPlan>(task.plan), own = threadOf(plan, id);
  for (let slot = 0; slot < task.leafCount; slot++) {
    const leaf = leafOf(own, slot);
    label(leaf.list, plan.leafOf, leaf.drawnFrom, leaf.drawnTo, slot);
    label(leaf.list, plan.leafOf, leaf.restFrom, leaf.restTo, slot);
  }
  const scores = plan.scores + ((<usize>task.target * plan.stride) << 2);
  addLeafValues(scores, plan.leafOf, plan.leafValues, own.trainFrom, own.trainTo);
  addLeafValues(scores, plan.leafOf, plan.leafValues, own.validationFrom, own.validationTo);
}
