import { mix } from "../blend/mix";
import type { BoostMemory } from "./boostMemory";
import { drawFeatures, type TreeSample } from "./drawSample";
import type { Growth, Leaf } from "./growth";
import { BEST, OP } from "./kernels.generated";
import { NO_SPLIT, SET_BYTES, type Split } from "./split";

/**
 * Has the threads complete the histograms that the task names and search them for the best splits of one or two leaves; none is looked for
 * where none is wanted.
 */
export function findSplits(growth: Growth, leaves: readonly Leaf[], wanted: boolean): Split[] {
  const { memory } = growth;
  for (const [s, leaf] of leaves.entries()) {
    const side = memory.sides[s]!;
    side.wanted = !wanted || leaf.rows === 0 || leaf.hessian < 2 * leaf.minHessian ? 0 : 1;
    side.gradient = leaf.gradient;
    side.hessian = leaf.hessian;
    side.minHessian = leaf.minHessian;
    side.hessianPerRow = leaf.hessian / Math.max(leaf.rows, 1);
    side.low = leaf.bounds.low;
    side.high = leaf.bounds.high;
    side.cells = leaf.cells;
    side.enabled = memory.enabled[s]!;
    enableFeatures(memory, growth.sample, leaf.node, s);
  }
  memory.team.perform(OP.search, false);
  return leaves.map((leaf, s) => bestOf(growth, leaf, s));
}

/** The best of what the threads found; of equal scores that of the first feature, as one thread alone would find. */
function bestOf({ memory }: Growth, leaf: Leaf, side: number): Split {
  const { team, plan } = memory;
  let best = memory.best[side]![0]!;
  for (const other of memory.best[side]!.slice(1)) {
    const [score, bestScore] = [other.score, best.score];
    if (other.feature >= 0 && (best.feature < 0 || score > bestScore || (score === bestScore && other.feature < best.feature)))
      best = other;
  }
  if (best.feature < 0 || memory.sides[side]!.wanted === 0) return NO_SPLIT;
  const { feature, bin, leftGradient, leftHessian, missing } = best;
  const gain = (best.gain * plan.hessianScale) / plan.gradientScale ** 2;
  const missingLeft = missing === 2 ? leftHessian * 2 >= leaf.hessian : missing === 1;
  const split = { gain, feature, bin, leftGradient, leftHessian, missingLeft };
  if (best.isSet === 0) return split;
  const at = best.address + BEST.fields.set0[1];
  return { ...split, missingLeft: false, set: team.views.u8.slice(at, at + SET_BYTES) };
}

/** Tells the threads which features a node may split, on one side of a division. */
function enableFeatures({ team, enabled }: BoostMemory, { seed, features, nodeShare }: TreeSample, node: number, side: number): void {
  const drawn = nodeShare < 1 ? drawFeatures(features, nodeShare, mix(seed + 0x9e3779b9 * (node + 1))) : features;
  team.views.u8.set(drawn, enabled[side]!);
}
