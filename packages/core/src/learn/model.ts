import type { BlendModel } from "./blend/blendModel";
import type { KnnModel } from "./knn/knnModel";
import type { MlpModel } from "./networks/mlpModel";
import type { TabnetModel } from "./networks/tabnetModel";
import type { SvmModel } from "./svm/svmModel";
/**
 * A binary decision tree as arrays. Node 0 is the root; `feature` -1 marks a leaf, whose `threshold` is its value.
 * A row goes left when `value <= threshold` (float32 on both sides), or by `missingLeft` when the value is NaN. Several
 * nodes may share a child: a split by a set of categories is a chain of comparisons.
 */
export type Tree = {
  feature: Int32Array;
  threshold: Float32Array;
  left: Int32Array;
  right: Int32Array;
  missingLeft: Uint8Array;
};

/**
 * Two classes: margin = base + sum of leaf values; probability = 1 / (1 + exp(-margin)). More classes: tree t counts for class
 * t % bases.length, whose margin is its base + its trees' leaf values; probabilities are their softmax. Features are columns after preprocessing.
 */
export type BoostingModel = { family: "boosting"; base: number; trees: readonly Tree[]; bases?: readonly number[] };

/** A forest's tree: a leaf's value is its share of the positive class, or, with more classes, `shares` holds those of all, `nodes x classes`. */
export type ForestTree = Tree & { shares?: Float32Array };

/** probability of a class = mean of its shares over the trees. */
export type ForestModel = { family: "forest"; classes: number; trees: readonly ForestTree[] };

/** margin = bias + weights . x; probability = 1 / (1 + exp(-margin)). */
export type LogisticModel = { family: "logistic"; bias: number; weights: Float64Array };

/** margin of a class = its bias + its weights . x; probabilities = softmax of the margins. */
export type MultinomialModel = { family: "multinomial"; biases: Float64Array; weights: readonly Float64Array[] };

/** What a family makes by itself. */
export type SingleModel = BoostingModel | ForestModel | LogisticModel | MultinomialModel | SvmModel | KnnModel | MlpModel | TabnetModel;

/** What training makes: plain data, exported to ONNX together with its preprocessing. */
export type Model = SingleModel | BlendModel<SingleModel>;
