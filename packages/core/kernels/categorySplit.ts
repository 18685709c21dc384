import { boundedScore } from "./boundedSplit";
import { Best, BoostPlan, FeatureSpec, Side } from "./structs";

/** Up to so many categories, each alone against the others is all that is tried: LightGBM 4.7, max_cat_to_onehot. */
const ALONE = 4;

/**
 * Best split of a leaf by sets of categories (LightGBM's way, after Fisher 1958): the categories that are frequent enough, in the order of
 * G / (H + smoothing), are sent left one by one from either end, at most `mostCategories` of them. Missing, rare and unknown ones go right.
 * Two features with equal scores: the first one wins, as everywhere.
 *
 * @param scratch room for 256 f64 and 256 u8
 */
export function findCategorySplit(plan: BoostPlan, side: Side, best: Best, first: i32, last: i32, scratch: usize): void {
  for (let f = first; f < last; f++) {
    const spec = changetype<FeatureSpec>(plan.features + <usize>f * offsetof<FeatureSpec>());
    if (!spec.category || !load<u8>(side.enabled + f)) continue;
    const cells = side.cells + (<usize>spec.firstCell << 3), bins = spec.missing ? spec.bins - 1 : spec.bins;
    const order = scratch + 2048, used = sortCategories(plan, side, cells, bins, scratch, order);
    if (used < 2) continue;
    if (used <= ALONE) {
      for (let i = 0; i < used; i++) sendLeft(plan, side, best, f, cells, order, used, i, 1, 1);
    } else {
      const most = min(plan.mostCategories, (used + 1) >> 1);
      sendLeft(plan, side, best, f, cells, order, used, 0, 1, most);
      sendLeft(plan, side, best, f, cells, order, used, used - 1, -1, most);
    }
  }
}

/** Bins with enough rows, in the order of their smoothed gradient; insertion sort, equal ones by their number. */
function sortCategories(plan: BoostPlan, side: Side, cells: usize, bins: i32, keys: usize, order: usize): i32 {
  const least = plan.categorySmoothing * side.hessianPerRow, smoothing = plan.categorySmoothing * plan.hessianScale;
  let used = 0;
  for (let b = 0; b < bins; b++) {
    const cell = load<i64>(cells + (<usize>b << 3)), hessian = <f64>(cell & 0xffffffff);
    if (cell == 0 || hessian < least) continue;
    const key = <f64>(cell >> 32) / (hessian + smoothing);
    let at = used++;
    for (; at > 0 && load<f64>(keys + (<usize>(at - 1) << 3)) > key; at--) {
      store<f64>(keys + (<usize>at << 3), load<f64>(keys + (<usize>(at - 1) << 3)));
      store<u8>(order + at, load<u8>(order + at - 1));
    }
    store<f64>(keys + (<usize>at << 3), key);
    store<u8>(order + at, b);
  }
  return used;
}

/** Sends categories left from place `at` of the order on, in direction `step`, and keeps the best place to stop. */
function sendLeft(
  plan: BoostPlan, side: Side, best: Best, feature: i32, cells: usize, order: usize, used: i32, at: i32, step: i32, most: i32,
): void {
  const group = plan.categoryGroup * side.hessianPerRow, whole = boundedScore(plan, side, side.gradient, side.hessian);
  let sum: i64 = 0, looked: f64 = 0;
  for (let n = 1, i = at; n <= most && i >= 0 && i < used; n++, i += step) {
    sum += load<i64>(cells + (<usize>load<u8>(order + i) << 3));
    const hl = <f64>(sum & 0xffffffff), hr = side.hessian - hl;
    if (hl < side.minHessian || hl - looked < group) continue;
    if (hr < side.minHessian || hr < group) break;
    looked = hl;
    const gl = <f64>(sum >> 32);
    const score = boundedScore(plan, side, gl, hl + plan.categoryL2) + boundedScore(plan, side, side.gradient - gl, hr + plan.categoryL2);
    if (score < best.score || (score == best.score && (best.feature < 0 || feature >= best.feature))) continue;
    best.score = score;
    best.gain = score - whole;
    best.feature = feature;
    best.isSet = 1;
    best.missing = 0;
    best.bin = 0;
    best.leftGradient = gl;
    best.leftHessian = hl;
    keepSet(best, order, at, step, n);
  }
}

function keepSet(best: Best, order: usize, at: i32, step: i32, count: i32): void {
  const set = changetype<usize>(best) + offsetof<Best>("set0");
  memory.fill(set, 0, 32);
  for (let n = 0; n < count; n++) {
    const bin = <usize>load<u8>(order + at + n * step), byte = set + (bin >> 3);
    store<u8>(byte, load<u8>(byte) | (<u8>1 << <u8>(bin & 7)));
  }
}
