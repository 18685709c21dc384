import { nextRandom } from "./forestRows";
import { FeatureSpec, ForestPlan, ForestThread, Pending } from "./structs";

/**
 * Looks for the best split of a node among `maxFeatures` features drawn at random, and more while none of them tells its rows apart
 * (as scikit-learn does). Leaves the split in `pending`, the weights of its left child behind it, and returns whether there is one.
 */
export function findForestSplit(plan: ForestPlan, own: ForestThread, pending: Pending, weights: usize): bool {
  const whole = purity(plan, weights);
  pending.gain = 0;
  pending.feature = -1;
  for (let drawn = 0; drawn < plan.features && (drawn < plan.maxFeatures || pending.feature < 0); drawn++) {
    const here = own.order + (<usize>drawn << 2);
    const there = here + (<usize>((<u64>nextRandom(own) * <u64>(plan.features - drawn)) >> 32) << 2);
    const feature = load<u32>(there);
    store<u32>(there, load<u32>(here));
    store<u32>(here, feature);
    const found = countBins(plan, own, pending, feature);
    if (found > 1) scan(plan, own, pending, feature, found, weights, whole);
  }
  return pending.feature >= 0;
}

/** Bytes of one entry of `found`: the bin, then the weight of each class, u32. */
// @ts-ignore: decorator
@inline
function foundBytes(plan: ForestPlan): usize {
  return (<usize>plan.classes + 1) << 2;
}

/** Lists the bins that the node's rows have, in order, with their weights by class. The cells are zero before and after. */
function countBins(plan: ForestPlan, own: ForestThread, pending: Pending, feature: i32): i32 {
  const spec = changetype<FeatureSpec>(plan.specs + <usize>feature * offsetof<FeatureSpec>());
  const column = plan.columns + spec.column, offsets = plan.offsets + (<usize>feature << 9), cells = own.cells, width = <usize>plan.classes << 2;
  const end = pending.list + (<usize>pending.to << 3);
  let at = pending.list + (<usize>pending.from << 3), out = own.found;
  if (pending.to - pending.from >= spec.bins >> 1) {
    for (; at < end; at += 8) {
      const entry = load<u64>(at), cell = cells + load<u16>(offsets + (<usize>load<u8>(column + <u32>entry) << 1)) + <usize>((entry >> 30) & 0x3fc);
      store<u32>(cell, load<u32>(cell) + <u32>(entry >> 40));
    }
    for (let b = 0, cell = cells; b < spec.bins; b++, cell += width) out = take(out, b, cell, width);
  } else {
    const bits = own.found + (foundBytes(plan) << 8);
    memory.fill(bits, 0, 32);
    for (; at < end; at += 8) {
      const entry = load<u64>(at), code = <usize>load<u8>(column + <u32>entry), bin = <usize>load<u8>(spec.binOf + code);
      const cell = cells + load<u16>(offsets + (code << 1)) + <usize>((entry >> 30) & 0x3fc), word = bits + ((bin >> 6) << 3);
      store<u32>(cell, load<u32>(cell) + <u32>(entry >> 40));
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

/** Moves a cell that is not empty to the list and clears it. */
// @ts-ignore: decorator
@inline
function take(out: usize, bin: i32, cell: usize, width: usize): usize {
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

/** Tries every cut between listed bins, with missing values on either side. */
function scan(
  plan: ForestPlan, own: ForestThread, pending: Pending, feature: i32, found: i32, weights: usize, whole: f64,
): void {
  const spec = changetype<FeatureSpec>(plan.specs + <usize>feature * offsetof<FeatureSpec>()), size = foundBytes(plan);
  const classes = <usize>plan.classes, left = own.left, last = own.found + <usize>(found - 1) * size;
  const hasMissing = spec.missing && load<i32>(last) == spec.bins - 1;
  const values = hasMissing ? found - 1 : found;
  const passes = hasMissing ? 2 : 1;
  for (let pass = 0; pass < passes; pass++) {
    if (pass) memory.copy(left, last + 4, classes << 2);
    else memory.fill(left, 0, classes << 2);
    const cuts = hasMissing && !pass ? values : values - 1;
    for (let i = 0, at = own.found; i < cuts; i++, at += size) {
      let units: f64 = 0, total: f64 = 0;
      for (let q: usize = 0; q < classes << 2; q += 4) {
        const weight = load<u32>(left + q) + load<u32>(at + 4 + q);
        store<u32>(left + q, weight);
        units += <f64>weight;
        total += <f64>load<u32>(weights + q);
      }
      if (units < plan.minLeaf) continue;
      if (total - units < plan.minLeaf) break;
      const gain = purityOfSides(plan, left, weights) - whole;
      if (gain <= pending.gain || gain <= whole * 1e-12) continue;
      const bin = load<i32>(at);
      pending.gain = gain;
      pending.feature = feature;
      pending.bin = i + 1 < values ? (bin + load<i32>(at + size)) >> 1 : bin;
      pending.missingLeft = hasMissing ? pass : units * 2 >= total ? 1 : 0;
      memory.copy(changetype<usize>(pending) + offsetof<Pending>(), left, classes << 2);
    }
  }
}

/** Gini: sum of w_k^2 / w. Entropy: sum of w_k ln w_k - w ln w, shifted to be positive by the caller's difference. The higher the purer. */
function purity(plan: ForestPlan, weights: usize): f64 {
  let sum: f64 = 0, pure: f64 = 0;
  for (let k: usize = 0; k < <usize>plan.classes; k++) {
    const weight = <f64>load<u32>(weights + (k << 2)) * load<f64>(plan.classWeights + (k << 3));
    sum += weight;
    pure += plan.entropy ? xlogx(weight) : weight * weight;
  }
  return plan.entropy ? pure - xlogx(sum) : pure / sum;
}

function purityOfSides(plan: ForestPlan, left: usize, weights: usize): f64 {
  let leftSum: f64 = 0, rightSum: f64 = 0, ofLeft: f64 = 0, ofRight: f64 = 0;
  for (let k: usize = 0; k < <usize>plan.classes; k++) {
    const units = load<u32>(left + (k << 2)), factor = load<f64>(plan.classWeights + (k << 3));
    const l = <f64>units * factor, r = <f64>(load<u32>(weights + (k << 2)) - units) * factor;
    leftSum += l;
    rightSum += r;
    ofLeft += plan.entropy ? xlogx(l) : l * l;
    ofRight += plan.entropy ? xlogx(r) : r * r;
  }
  if (plan.entropy) return ofLeft - xlogx(leftSum) + ofRight - xlogx(rightSum);
  return (ofLeft * rightSum + ofRight * leftSum) / (leftSum * rightSum);
}

// @ts-ignore: decorator
@inline
function xlogx(x: f64): f64 {
  return x > 0 ? x * Math.log(x) : 0;
}
