import { countBins, foundBytes } from "./forestBins";
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
    if (found < 2) continue;
    if (plan.classes == 2 && !plan.entropy) scanTwoClasses(plan, own, pending, feature, found, weights, whole);
    else scan(plan, own, pending, feature, found, weights, whole);
  }
  return pending.feature >= 0;
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

/** What `scan` finds, for two classes and the gini impurity: every sum stays in a register. */
function scanTwoClasses(
  plan: ForestPlan, own: ForestThread, pending: Pending, feature: i32, found: i32, weights: usize, whole: f64,
): void {
  const spec = changetype<FeatureSpec>(plan.specs + <usize>feature * offsetof<FeatureSpec>()), size = foundBytes(plan);
  const first = own.found, last = first + <usize>(found - 1) * size, hasMissing = spec.missing && load<i32>(last) == spec.bins - 1;
  const end = hasMissing ? last : last + size, passes = hasMissing ? 2 : 1;
  const factor0 = load<f64>(plan.classWeights), factor1 = load<f64>(plan.classWeights, 8), minLeaf = plan.minLeaf;
  const all0 = load<u32>(weights), all1 = load<u32>(weights, 4), total = <f64>all0 + <f64>all1;
  let least = max(pending.gain, whole * 1e-12);
  for (let pass = 0; pass < passes; pass++) {
    let left0: u32 = pass ? load<u32>(last, 4) : 0, left1: u32 = pass ? load<u32>(last, 8) : 0;
    const cutsEnd = hasMissing && !pass ? end : end - size;
    for (let at = first; at < cutsEnd; at += size) {
      left0 += load<u32>(at, 4);
      left1 += load<u32>(at, 8);
      const units = <f64>left0 + <f64>left1;
      if (units < minLeaf) continue;
      if (total - units < minLeaf) break;
      const l0 = <f64>left0 * factor0, l1 = <f64>left1 * factor1, r0 = <f64>(all0 - left0) * factor0, r1 = <f64>(all1 - left1) * factor1;
      const leftSum = l0 + l1, rightSum = r0 + r1;
      const gain = ((l0 * l0 + l1 * l1) * rightSum + (r0 * r0 + r1 * r1) * leftSum) / (leftSum * rightSum) - whole;
      if (gain <= least) continue;
      least = gain;
      const bin = load<i32>(at), leftWeights = changetype<usize>(pending) + offsetof<Pending>();
      pending.gain = gain;
      pending.feature = feature;
      pending.bin = at + size < end ? (bin + load<i32>(at + size)) >> 1 : bin;
      pending.missingLeft = hasMissing ? pass : units * 2 >= total ? 1 : 0;
      store<u32>(leftWeights, left0);
      store<u32>(leftWeights, left1, 4);
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
