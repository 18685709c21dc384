import { ScoreNode, ScorePlan, Task } from "./structs";

/** Rows that go through a tree side by side: their loads overlap. */
const LANES: i32 = 8;
/** Rows whose cells stay in the first-level cache while all trees pass. */
const BLOCK: i32 = 64;

/** Adds up the leaf values of all trees for this thread's share of the rows, in float32 and in the order of the trees. */
export function scoreSlice(task: Task, id: i32): void {
  const plan = changetype<ScorePlan>(task.plan), share = ((plan.rows / task.threads + BLOCK) / BLOCK) * BLOCK;
  const from = min(plan.rows, id * share), to = min(plan.rows, from + share), rowBytes = (<usize>plan.features * 2 + 1) << 2;
  const block = plan.blocks + <usize>id * <usize>BLOCK * rowBytes;
  for (let row = from; row < to; row += BLOCK) {
    const count = min(BLOCK, to - row);
    for (let i = 0; i < BLOCK; i++) copyRow(plan, min(row + i, to - 1), block + <usize>i * rowBytes);
    const sums = plan.sums + ((<usize>row * plan.outputs) << 2);
    for (let tree = 0, output = 0; tree < plan.trees; tree++) {
      const root = <usize>load<u32>(plan.roots + (<usize>tree << 2));
      for (let i = 0; i < count; i += LANES) passTree(plan, root, block + <usize>i * rowBytes, rowBytes, sums, i, count, output);
      output = output + 1 == plan.outputs ? 0 : output + 1;
    }
  }
}

/** A row's cells twice, missing ones as -Infinity and then as +Infinity, and -Infinity once more, on which leaves look. */
function copyRow(plan: ScorePlan, row: i32, to: usize): void {
  const half = <usize>plan.features << 2;
  let from = plan.values + <usize>row * plan.rowStride;
  for (let q: usize = 0; q < half; q += 4, from += plan.featureStride) {
    const value = load<f32>(from);
    store<f32>(to + q, value == value ? value : -Infinity);
    store<f32>(to + half + q, value == value ? value : Infinity);
  }
  store<f32>(to + 2 * half, -Infinity);
}

// @ts-ignore: decorator
@inline
function step(node: usize, row: usize): usize {
  const right = load<f32>(row + load<u32>(node, offsetof<ScoreNode>("feature"))) > load<f32>(node);
  return <usize>load<u32>(node, offsetof<ScoreNode>("left")) + select<usize>(offsetof<ScoreNode>(), 0, right);
}

/** Sends eight rows down a tree. A leaf's child is itself. */
function passTree(plan: ScorePlan, root: usize, row: usize, rowBytes: usize, sums: usize, first: i32, count: i32, output: i32): void {
  const r1 = row + rowBytes, r2 = r1 + rowBytes, r3 = r2 + rowBytes, r4 = r3 + rowBytes, r5 = r4 + rowBytes, r6 = r5 + rowBytes, r7 = r6 + rowBytes;
  let n0 = root, n1 = root, n2 = root, n3 = root, n4 = root, n5 = root, n6 = root, n7 = root;
  for (let moved: usize = 1; moved; ) {
    const m0 = step(n0, row), m1 = step(n1, r1), m2 = step(n2, r2), m3 = step(n3, r3);
    const m4 = step(n4, r4), m5 = step(n5, r5), m6 = step(n6, r6), m7 = step(n7, r7);
    moved = (m0 ^ n0) | (m1 ^ n1) | (m2 ^ n2) | (m3 ^ n3) | (m4 ^ n4) | (m5 ^ n5) | (m6 ^ n6) | (m7 ^ n7);
    n0 = m0; n1 = m1; n2 = m2; n3 = m3; n4 = m4; n5 = m5; n6 = m6; n7 = m7;
  }
  add(plan, n0, sums, first, count, output); add(plan, n1, sums, first + 1, count, output);
  add(plan, n2, sums, first + 2, count, output); add(plan, n3, sums, first + 3, count, output);
  add(plan, n4, sums, first + 4, count, output); add(plan, n5, sums, first + 5, count, output);
  add(plan, n6, sums, first + 6, count, output); add(plan, n7, sums, first + 7, count, output);
}

// @ts-ignore: decorator
@inline
function add(plan: ScorePlan, leaf: usize, sums: usize, row: i32, count: i32, output: i32): void {
  if (row >= count) return;
  const at = sums + ((<usize>row * plan.outputs) << 2);
  if (plan.leafValues == 0) {
    const place = at + (<usize>output << 2);
    store<f32>(place, load<f32>(place) + load<f32>(leaf));
    return;
  }
  const values = plan.leafValues + (((leaf - plan.nodes) / offsetof<ScoreNode>() * plan.outputs) << 2);
  for (let q: usize = 0; q < <usize>plan.outputs << 2; q += 4) store<f32>(at + q, load<f32>(at + q) + load<f32>(values + q));
}
