import { Best, BoostPlan, FeatureSpec, Side } from "./structs";

/**
 * Best split of a leaf over the numeric features first .. last. All sums are in quantised units, `l2` and `minHessian` in those of the hessian.
 *
 * score = GL^2 / (HL + l2) + GR^2 / (HR + l2); it must exceed the one that stands in `best`.
 */
export function findSplit(plan: BoostPlan, side: Side, best: Best, first: i32, last: i32): void {
  const gradient = side.gradient, l2 = plan.l2, hessian = side.hessian, minHessian = side.minHessian, most = hessian - minHessian;
  const before = best.score;
  let bestScore = before, bestFeature = -1, bestBin = 0, missingSide = 0;
  let bestSum: i64 = 0;
  for (let f = first; f < last; f++) {
    if (!load<u8>(side.enabled + f)) continue;
    const spec = changetype<FeatureSpec>(plan.features + <usize>f * offsetof<FeatureSpec>());
    if (spec.category) continue;
    const base = side.cells + (<usize>spec.firstCell << 3), bins = spec.bins;
    const missingCell = spec.missing ? load<i64>(base + (<usize>(bins - 1) << 3)) : 0;
    const passes = missingCell != 0 ? 2 : 1;
    for (let pass = 0; pass < passes; pass++) {
      let sum: i64 = pass ? missingCell : 0;
      // Missing on the right leaves one more place to cut: all values left, only the missing right.
      for (let b = 0, end = pass ? bins - 2 : bins - 1; b < end; b++) {
        const cell = load<i64>(base + (<usize>b << 3));
        if (cell == 0) continue;
        sum += cell;
        const hl = <f64>(sum & 0xffffffff);
        if (hl < minHessian) continue;
        if (hl > most) break;
        const gl = <f64>(sum >> 32), gr = gradient - gl, hr = hessian - hl + l2, hll = hl + l2;
        const score = (gl * gl * hr + gr * gr * hll) / (hll * hr);
        if (score > bestScore) {
          bestScore = score; bestFeature = f; bestBin = b; bestSum = sum;
          missingSide = passes == 2 ? pass : 2;
        }
      }
    }
  }
  if (bestFeature < 0) return;
  best.score = bestScore;
  best.gain = bestScore - gradient * gradient / (hessian + l2);
  best.feature = bestFeature;
  best.bin = bestBin;
  best.missing = missingSide;
  best.isSet = 0;
  best.leftGradient = <f64>(bestSum >> 32);
  best.leftHessian = <f64>(bestSum & 0xffffffff);
}
