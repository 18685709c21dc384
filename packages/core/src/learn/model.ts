/**
 * A binary decision tree as arrays. Node 0 is the root; `feature` -1 marks a leaf, whose `threshold` is its value.
 * A row goes left when `value <= threshold` (float32 on both sides), or by `missingLeft` when the value is NaN.
 */
export type Tree = {
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  right: Int32Array;
  missingLeft: Uint8Array;
};

/** margin = base + sum of leaf values; probability = 1 / (1 + exp(-margin)). Features are columns after preprocessing. */
export type BoostingModel = { family: "boosting"; base: number; trees: readonly Tree[] };

/** margin = bias + weights . x; probability = 1 / (1 + exp(-margin)). */
export type LogisticModel = { family: "logistic"; bias: number; weights: Float64Array };

/** What training makes: plain data, exported to ONNX together with its preprocessing. */
export type Model = BoostingModel | LogisticModel;
