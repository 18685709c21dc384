import { mix } from "./partition";
import { ForestPlan, ForestThread, Pending } from "./structs";

// A row in a tree is one u64: its number in bits 0-31, its class in 32-39, its weight in units in 40-63.

/** Votes are added up as whole numbers, so that their sum does not depend on who adds first. */
const VOTE: f64 = 1048576;

/** The next number of the thread's stream. */
// @ts-ignore: decorator
@inline
export function nextRandom(own: ForestThread): u32 {
  own.random += 0x9e3779b9;
  return mix(own.random);
}

/** Draws the tree's rows into list A, those without weight behind the others. Writes the weight of each class and returns how many were drawn. */
export function drawTreeRows(plan: ForestPlan, own: ForestThread, weights: usize): i32 {
  if (plan.bootstrap) countDraws(plan, own);
  memory.fill(weights, 0, <usize>plan.classes << 2);
  const rows = plan.rows;
  let front = own.listA, back = own.listA + (<usize>(rows - 1) << 3);
  for (let i = 0; i < rows; i++) {
    const times: u32 = plan.bootstrap ? load<u32>(own.counts + (<usize>i << 2)) : 1;
    const weight: u32 = times * (plan.weights ? load<u32>(plan.weights + (<usize>i << 2)) : 1), label = load<u8>(plan.labels + i);
    const entry = <u64>i | (<u64>label << 32) | (<u64>weight << 40), step: usize = weight ? 8 : 0, at = weights + (<usize>label << 2);
    store<u64>(front, entry); store<u64>(back, entry);
    front += step; back += step - 8;
    store<u32>(at, load<u32>(at) + weight);
  }
  return <i32>((front - own.listA) >> 3);
}

/** Draws with repetition, and counts how often each row was drawn. */
function countDraws(plan: ForestPlan, own: ForestThread): void {
  const counts = own.counts, placeOf = plan.placeOf;
  memory.fill(counts, 0, <usize>plan.rows << 2);
  for (let i = 0; i < plan.draws; i++) {
    const drawn = <usize>((<u64>nextRandom(own) * <u64>plan.draws) >> 32) << 2;
    const at = counts + (placeOf ? <usize>load<u32>(placeOf + drawn) << 2 : drawn);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** Sends the entries from .. to left from the front of `out` or right from its back, without a branch. Returns the end of the left part. */
export function partitionEntries(list: usize, out: usize, column: usize, goesLeft: usize, from: i32, to: i32): i32 {
  if (from == to) return to;
  let left = out + (<usize>from << 3), right = out + (<usize>(to - 1) << 3);
  for (let k = list + (<usize>from << 3), end = list + (<usize>to << 3); k < end; k += 8) {
    const entry = load<u64>(k), step = <usize>load<u8>(goesLeft + load<u8>(column + <u32>entry)) << 1;
    store<u64>(left, entry); store<u64>(right, entry);
    left += step; right += step - 8;
  }
  return <i32>((left - out) >> 3);
}

/** Adds the leaf's class shares to the sums of the rows in it that the tree did not learn from. */
export function voteOutOfBag(plan: ForestPlan, own: ForestThread, leaf: Pending, weights: usize): void {
  if (leaf.restFrom == leaf.restTo) return;
  const classes = <usize>plan.classes;
  let sum: f64 = 0;
  for (let k: usize = 0; k < classes; k++) sum += <f64>load<u32>(weights + (k << 2)) * load<f64>(plan.classWeights + (k << 3));
  const unit = VOTE / sum;
  for (let k: usize = 0; k < classes; k++) {
    const share = <u32>(<f64>load<u32>(weights + (k << 2)) * load<f64>(plan.classWeights + (k << 3)) * unit);
    for (let at = leaf.list + (<usize>leaf.restFrom << 3), end = leaf.list + (<usize>leaf.restTo << 3); at < end; at += 8) {
      const place = own.sums + ((<usize>load<u32>(at) * classes + k) << 2);
      store<u32>(place, load<u32>(place) + share);
    }
  }
  for (let at = leaf.list + (<usize>leaf.restFrom << 3), end = leaf.list + (<usize>leaf.restTo << 3); at < end; at += 8) {
    const place = own.votes + (<usize>load<u32>(at) << 1);
    store<u16>(place, load<u16>(place) + 1);
  }
}
