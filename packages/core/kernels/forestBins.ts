import { FeatureSpec, ForestPlan, ForestThread, Pending } from "./structs";

/** Rows from which four sets of cells pay. */
const FOUR_SETS_FROM: usize = 64;
/** Bytes between two sets: the cells of 256 bins and two classes, and a line more, so that equal bins do not collide in the cache. */
const CELL_SET: usize = 2112;

/** Bytes of one entry of `found`: the bin, then the weight of each class, u32. */
// @ts-ignore: decorator
@inline
export function foundBytes(plan: ForestPlan): usize {
  return (<usize>plan.classes + 1) << 2;
}

/** Lists the bins that the node's rows have, in order, with their weights by class. The cells are zero before and after. */
export function countBins(plan: ForestPlan, own: ForestThread, pending: Pending, feature: i32): i32 {
  const spec = changetype<FeatureSpec>(plan.specs + <usize>feature * offsetof<FeatureSpec>()), width = <usize>plan.classes << 2;
  const column = plan.columns + spec.column, offsets = plan.offsets + (<usize>feature << 9), cells = own.cells;
  const from = pending.list + (<usize>pending.from << 3), end = pending.list + (<usize>pending.to << 3), rows = pending.to - pending.from;
  let out = own.found;
  if (rows >= spec.bins >> 1) {
    addRows(from, end, column, offsets, cells, <usize>spec.bins * width);
    for (let b = 0, cell = cells; b < spec.bins; b++, cell += width) out = take(out, b, cell, width);
  } else {
    const bits = own.found + (foundBytes(plan) << 8);
    memory.fill(bits, 0, 32);
    for (let at = from; at < end; at += 8) {
      const entry = load<u64>(at), code = <usize>load<u8>(column + <u32>entry), bin = <usize>load<u8>(spec.binOf + code);
      const cell = cellOf(entry, column, offsets, cells), word = bits + ((bin >> 6) << 3);
      store<u32>(cell, load<u32>(cell) + weightOf(entry));
      store<u64>(word, load<u64>(word) | (<u64>1 << bin));
    }
    for (let word = 0; word < 4; word++) {
      for (let set = load<u64>(bits + (<usize>word << 3)); set; set &= set - 1) {
        const b = (word << 6) + <i32>ctz(set);
        out = take(out, b, cells + <usize>b * width, width);
      }
    }
  }
  return <i32>((out - own.found) / foundBytes(plan));
}

/**
 * Adds the listed rows to `used` bytes of cells. Four rows at a time have sets of their own: most rows meet the bin of the row before them,
 * and would wait until its sum is stored.
 */
function addRows(at: usize, end: usize, column: usize, offsets: usize, cells: usize, used: usize): void {
  if (end - at >= FOUR_SETS_FROM << 3 && used <= CELL_SET) {
    for (; at + 24 < end; at += 32) {
      const e0 = load<u64>(at), e1 = load<u64>(at, 8), e2 = load<u64>(at, 16), e3 = load<u64>(at, 24);
      const c0 = cellOf(e0, column, offsets, cells), c1 = cellOf(e1, column, offsets, cells);
      const c2 = cellOf(e2, column, offsets, cells), c3 = cellOf(e3, column, offsets, cells);
      store<u32>(c0, load<u32>(c0) + weightOf(e0));
      store<u32>(c1, load<u32>(c1, CELL_SET) + weightOf(e1), CELL_SET);
      store<u32>(c2, load<u32>(c2, 2 * CELL_SET) + weightOf(e2), 2 * CELL_SET);
      store<u32>(c3, load<u32>(c3, 3 * CELL_SET) + weightOf(e3), 3 * CELL_SET);
    }
    for (let cell = cells, last = cells + used; cell < last; cell += 16) {
      const first = i32x4.add(v128.load(cell), v128.load(cell, CELL_SET));
      const second = i32x4.add(v128.load(cell, 2 * CELL_SET), v128.load(cell, 3 * CELL_SET)), none = i32x4.splat(0);
      v128.store(cell, i32x4.add(first, second));
      v128.store(cell, none, CELL_SET); v128.store(cell, none, 2 * CELL_SET); v128.store(cell, none, 3 * CELL_SET);
    }
  }
  for (; at < end; at += 8) {
    const entry = load<u64>(at), cell = cellOf(entry, column, offsets, cells);
    store<u32>(cell, load<u32>(cell) + weightOf(entry));
  }
}

/** Where the weight of an entry's bin and class is. */
// @ts-ignore: decorator
@inline
function cellOf(entry: u64, column: usize, offsets: usize, cells: usize): usize {
  return cells + load<u16>(offsets + (<usize>load<u8>(column + <u32>entry) << 1)) + <usize>((entry >> 30) & 0x3fc);
}

// @ts-ignore: decorator
@inline
function weightOf(entry: u64): u32 {
  return <u32>(entry >> 40);
}

/** Moves a cell that is not empty to the list and clears it. */
// @ts-ignore: decorator
@inline
function take(out: usize, bin: i32, cell: usize, width: usize): usize {
  if (width == 8) {
    const both = load<u64>(cell);
    store<u64>(cell, 0);
    store<u64>(out, both, 4);
    store<i32>(out, bin);
    return both ? out + 12 : out;
  }
  let any: u32 = 0;
  for (let q: usize = 0; q < width; q += 4) {
    const weight = load<u32>(cell + q);
    store<u32>(out + 4 + q, weight);
    store<u32>(cell + q, 0);
    any |= weight;
  }
  store<i32>(out, bin);
  return any ? out + 4 + width : out;
}
