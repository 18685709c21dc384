import type { BinnedFeature } from "./binnedRows";
import type { GrownTree } from "./growth";
import type { Split } from "./split";

/** A node of a tree on bins: a split with gain and two children, or, when the gain is 0, a leaf with a value. */
export type BinnedNode = { split: Split; left: number; right: number; value: number };

/** A tree that decides on raw values as its nodes do on bins. A set of categories becomes several comparisons that share their two children. */
export function nodesToTree(features: readonly BinnedFeature[], nodes: readonly BinnedNode[]): GrownTree {
  const raw: RawNode[] = nodes.map(({ value }) => ({ feature: -1, threshold: value, left: 0, right: 0, missingLeft: false, gain: 0 }));
  for (const [n, { split, left, right }] of nodes.entries()) {
    if (split.gain === 0) continue;
    const { feature, binning } = features[split.feature]!;
    if (split.set) writeSet(raw, n, feature, runsOf(split.set, binning.edges), { left, right });
    else {
      const threshold = binning.edges[split.bin] ?? LARGEST_FLOAT32;
      raw[n] = { feature, threshold, left, right, missingLeft: split.missingLeft, gain: 0 };
    }
    raw[n]!.gain = split.gain;
  }
  return inColumns(raw);
}

type RawNode = { feature: number; threshold: number; left: number; right: number; missingLeft: boolean; gain: number };

/** Neighbouring bins of one side: whether they go left, and the edge above them. */
type Run = { goesLeft: boolean; edge: number };

/** Above every finite value: only missing ones go right. */
const LARGEST_FLOAT32 = 3.4028234663852886e38;

function runsOf(set: Uint8Array, edges: Float32Array): Run[] {
  const runs: Run[] = [];
  for (let bin = 0; bin <= edges.length; bin++) {
    const run = { goesLeft: ((set[bin >> 3]! >> (bin & 7)) & 1) === 1, edge: edges[bin] ?? LARGEST_FLOAT32 };
    if (runs.at(-1)?.goesLeft === run.goesLeft) runs.pop();
    runs.push(run);
  }
  return runs;
}

/** Writes a balanced search among runs, its first comparison at place `at`. Missing values end on the right side. */
function writeSet(raw: RawNode[], at: number, feature: number, runs: readonly Run[], sides: { left: number; right: number }): void {
  const middle = runs.length >> 1;
  const child = (part: readonly Run[]): number => {
    if (part.length === 1) return part[0]!.goesLeft ? sides.left : sides.right;
    const place = raw.push({ feature: -1, threshold: 0, left: 0, right: 0, missingLeft: false, gain: 0 }) - 1;
    writeSet(raw, place, feature, part, sides);
    return place;
  };
  const [below, above] = [runs.slice(0, middle), runs.slice(middle)];
  const missingLeft = above.every(({ goesLeft }) => goesLeft);
  raw[at] = { feature, threshold: below.at(-1)!.edge, left: child(below), right: child(above), missingLeft, gain: 0 };
}

function inColumns(raw: readonly RawNode[]): GrownTree {
  const count = raw.length;
  const tree = {
    feature: new Int32Array(count),
    threshold: new Float32Array(count),
    left: new Int32Array(count),
    right: new Int32Array(count),
    missingLeft: new Uint8Array(count),
  };
  const gains = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    const { feature, threshold, left, right, missingLeft, gain } = raw[n]!;
    tree.feature[n] = feature;
    tree.threshold[n] = threshold;
    tree.left[n] = left;
    tree.right[n] = right;
    tree.missingLeft[n] = missingLeft ? 1 : 0;
    gains[n] = gain;
  }
  return { tree, gains };
}
