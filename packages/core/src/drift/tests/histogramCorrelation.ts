import type { Joint } from "../joint";
import { equalEdges, intervalShares } from "../shares";

/** Bins of the rule `mclpfr`. */
const BINS = 20;

/** Pearson's correlation of the two histograms of 20 bins on shared edges: 1 is the same shape. Undefined ones are 1 when the histograms agree, else 0. */
export function histogramCorrelation(joint: Joint): number {
  const { values } = joint;
  const [low, high] = [values[0]!, values[values.length - 1]!];
  if (low === high) return 1;
  const { reference, current } = intervalShares(joint, equalEdges(low, high, BINS));
  // Both sides add up to 1, so that both means are 1 / BINS; a density is a share times the same factor on both sides.
  let [both, left, right, apart] = [0, 0, 0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    const [r, c] = [reference[bin]! - 1 / BINS, current[bin]! - 1 / BINS];
    both += r * c;
    left += r * r;
    right += c * c;
    apart += Math.abs(r - c);
  }
  const scale = Math.sqrt(left * right);
  if (scale > 0) return Math.min(1, Math.max(-1, both / scale));
  return apart === 0 ? 1 : 0;
}
