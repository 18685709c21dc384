import { Best, BoostPlan, FeatureSpec, Side } from "./structs";

/**
 * `findSplit` where leaf values are bounded, by monotone constraints above them or a largest step, or shrunk by l1: slower, since a side's
 * value no longer follows from its sums alone.
 */
export function findBoundedSplit(plan: BoostPlan, side: Side, best: Best, first: i32, last: i32): void {
  const most = side.hessian - side.minHessian, whole = boundedScore(plan, side, side.gradient, side.hessian);
  // What the caller put there is for unbounded values.
  best.score = whole + max(plan.minGain, 1e-9 * whole);
  for (let f = first; f < last; f++) {
    if (!load<u8>(side.enabled + f)) continue;
    const spec = changetype<FeatureSpec>(plan.features + <usize>f * offsetof<FeatureSpec>());
    if (spec.category) continue;
    const base = side.cells + (<usize>spec.firstCell << 3), bins = spec.bins, monotone = <f64>spec.monotone;
    const missingCell = spec.missing ? load<i64>(base + (<usize>(bins - 1) << 3)) : 0;
    const passes = missingCell != 0 ? 2 : 1;
    for (let pass = 0; pass < passes; pass++) {
      let sum: i64 = pass ? missingCell : 0;
      for (let b = 0, end = pass ? bins - 2 : bins - 1; b < end; b++) {
        const cell = load<i64>(base + (<usize>b << 3));
        if (cell == 0) continue;
        sum += cell;
        const hl = <f64>(sum & 0xffffffff);
        if (hl < side.minHessian) continue;
        if (hl > most) break;
        const gl = <f64>(sum >> 32), gr = side.gradient - gl, hr = side.hessian - hl;
        if (monotone * (boundedValue(plan, side, gr, hr) - boundedValue(plan, side, gl, hl)) < 0) continue;
        const score = boundedScore(plan, side, gl, hl) + boundedScore(plan, side, gr, hr);
        if (score <= best.score) continue;
        best.score = score;
        best.gain = score - whole;
        best.feature = f;
        best.bin = b;
        best.missing = passes == 2 ? pass : 2;
        best.isSet = 0;
        best.leftGradient = gl;
        best.leftHessian = hl;
      }
    }
  }
}

/** -soft(G, l1) / (H + l2), kept within the leaf's bounds. */
// @ts-ignore: decorator
@inline
export function boundedValue(plan: BoostPlan, side: Side, gradient: f64, hessian: f64): f64 {
  const shrunk = Math.abs(gradient) - plan.l1;
  const value = shrunk > 0 ? (gradient > 0 ? -shrunk : shrunk) / (hessian + plan.l2) : 0;
  return min(max(value, side.low), side.high);
}

/** By how much the loss falls, twice, at the bounded value: -(2 G w + (H + l2) w^2 + 2 l1 |w|). Where nothing bounds it: G^2 / (H + l2). */
// @ts-ignore: decorator
@inline
export function boundedScore(plan: BoostPlan, side: Side, gradient: f64, hessian: f64): f64 {
  const value = boundedValue(plan, side, gradient, hessian);
  return -(2 * gradient * value + (hessian + plan.l2) * value * value + 2 * plan.l1 * Math.abs(value));
}
