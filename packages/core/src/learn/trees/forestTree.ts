import type { ForestTree } from "../model";
import type { ForestMemory } from "./forestMemory";
import { FOREST_NODE, GROWN_TREE } from "./kernels.generated";
import { structIn } from "./sharedStruct";

/** Reads tree number `number` of the last task out of the memory: bins become thresholds, class weights shares. */
export function readForestTree({ binned, team: { views }, plan }: ForestMemory, number: number): ForestTree {
  const { classes } = plan;
  const { nodes, count } = structIn(views, GROWN_TREE, plan.grown, number);
  const factors = views.f64.subarray(plan.classWeights / 8, plan.classWeights / 8 + classes);
  const tree = {
    ...{ feature: new Int32Array(count), threshold: new Float32Array(count), left: new Int32Array(count) },
    ...{ right: new Int32Array(count), missingLeft: new Uint8Array(count) },
  };
  const shares = classes > 2 ? new Float32Array(count * classes) : undefined;
  const words = (FOREST_NODE.bytes + classes * 4) / 4;
  const weighed = new Float64Array(classes);
  for (let node = 0, word = nodes / 4; node < count; node++, word += words) {
    const split = views.i32[word]!;
    if (split >= 0) {
      const { feature, binning } = binned.features[split]!;
      const left = views.i32[word + 2]!;
      tree.feature[node] = feature;
      tree.threshold[node] = binning.edges[views.i32[word + 1]!] ?? LARGEST_FLOAT32;
      tree.left[node] = left;
      tree.right[node] = left + 1;
      tree.missingLeft[node] = views.i32[word + 3]!;
      continue;
    }
    tree.feature[node] = -1;
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      weighed[k] = views.u32[word + FOREST_NODE.bytes / 4 + k]! * factors[k]!;
      sum += weighed[k]!;
    }
    // A bootstrap may draw nothing but rows of weight 0.
    if (shares) for (let k = 0; k < classes; k++) shares[node * classes + k] = sum > 0 ? weighed[k]! / sum : 1 / classes;
    else tree.threshold[node] = sum > 0 ? weighed[1]! / sum : 0.5;
  }
  return shares ? { ...tree, shares } : tree;
}

/** Above every finite value: only missing ones go right. */
const LARGEST_FLOAT32 = 3.4028234663852886e38;
