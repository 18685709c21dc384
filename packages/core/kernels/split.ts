/**
 * Best split of a leaf over the first `count` features. Each feature is four i32 at `features`: first cell, bins, has missing,
 * enabled; the bin of missing values, when there is one, is the last. All sums are in quantised units, `l2` and `minHessian` in those of the hessian.
 *
 * gain = GL^2 / (HL + l2) + GR^2 / (HR + l2) - G^2 / (H + l2)
 *
 * Writes at `best`, as f64: gain (0 when none exceeds `minGain`), feature, bin, left gradient, left hessian, and where missing
 * values go: 0 right, 1 left, 2 the leaf has none.
 */
export function findSplit(
  cells: usize, features: usize, count: i32, gradient: f64, hessian: f64, l2: f64, minHessian: f64, minGain: f64, best: usize,
): void {
  const whole = gradient * gradient / (hessian + l2), most = hessian - minHessian;
  let bestScore = whole + max<f64>(minGain, 1e-9 * whole), bestFeature = -1, bestBin = 0, missingSide = 0;
  let bestSum: i64 = 0;
  for (let f = 0; f < count; f++) {
    const spec = features + (<usize>f << 4), base = cells + (<usize>load<i32>(spec) << 3);
    if (!load<i32>(spec, 12)) continue;
    const bins = load<i32>(spec, 4), missing = load<i32>(spec, 8);
    const missingCell = missing ? load<i64>(base + (<usize>(bins - 1) << 3)) : 0;
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
  store<f64>(best, bestFeature < 0 ? 0 : bestScore - whole);
  store<f64>(best, <f64>bestFeature, 8);
  store<f64>(best, <f64>bestBin, 16);
  store<f64>(best, <f64>(bestSum >> 32), 24);
  store<f64>(best, <f64>(bestSum & 0xffffffff), 32);
  store<f64>(best, <f64>missingSide, 40);
}
