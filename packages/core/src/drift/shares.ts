import type { Joint } from "./joint";

/** Parts of a whole on both sides, in the same bins: each side adds up to 1. `edges` has one more than there are bins, when they are intervals. */
export type Shares = { reference: Float64Array; current: Float64Array; edges?: Float64Array };

/** A numeric column with more distinct reference values is cut into intervals. */
export const MOST_SINGLE_VALUES = 20; // Evidently 0.7.21, get_binned_data

/**
 * Shares of a column in the bins of the contract: equal intervals over the pooled range (Sturges' rule, as `numpy.histogram_bin_edges`) for
 * a numeric column of more than 20 reference values, else one bin per value seen on either side.
 */
export function binShares(joint: Joint, type: "numeric" | "categorical"): Shares {
  if (type === "numeric" && joint.referenceDistinct > MOST_SINGLE_VALUES) return intervalShares(joint, sturgesEdges(joint));
  return {
    reference: joint.reference.map((count) => count / joint.referenceRows),
    current: joint.current.map((count) => count / joint.currentRows),
  };
}

/** Shares between edges, each closed on the left, the last on both sides. Values beyond the outer edges fall in the outer bins. */
export function intervalShares(joint: Joint, edges: Float64Array): Shares {
  const bins = edges.length - 1;
  const [reference, current] = [new Float64Array(bins), new Float64Array(bins)];
  let bin = 0;
  for (let at = 0; at < joint.values.length; at++) {
    while (bin < bins - 1 && joint.values[at]! >= edges[bin + 1]!) bin++;
    reference[bin]! += joint.reference[at]!;
    current[bin]! += joint.current[at]!;
  }
  for (let each = 0; each < bins; each++) {
    reference[each]! /= joint.referenceRows;
    current[each]! /= joint.currentRows;
  }
  return { reference, current, edges };
}

/** `bins` equal intervals from `low` to `high`. */
export function equalEdges(low: number, high: number, bins: number): Float64Array {
  const step = (high - low) / bins;
  const edges = Float64Array.from({ length: bins + 1 }, (_, edge) => low + edge * step);
  edges[bins] = high;
  return edges;
}

function sturgesEdges({ values, referenceRows, currentRows, whole }: Joint): Float64Array {
  const [low, high] = [values[0]!, values[values.length - 1]!];
  const wanted = Math.log2(referenceRows + currentRows) + 1;
  const tooNarrow = whole && high - low < wanted;
  return equalEdges(low, high, tooNarrow ? high - low : Math.ceil(wanted));
}
