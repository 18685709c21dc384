import type { FamilyParameters } from "../checkParameters";
import { MOST_DEPTH } from "./forestParameters";

type Aliases = FamilyParameters["aliases"];

const under = (name: string) => (value: unknown) => ({ [name]: value });
const absent = () => ({});
/** scikit-learn writes "no limit" as null, or -1. */
const unlessNone = (name: string) => (value: unknown) => (value === null || value === -1 ? {} : { [name]: value });
/** scikit-learn draws a seed for null; ours is then the default one. */
const seed = unlessNone("seed");

/** Names of RandomForestClassifier. A share of rows, which scikit-learn takes for leaf sizes too, is refused by the schema. */
export const forestAliases: Aliases = {
  n_estimators: under("trees"),
  max_depth: (value) => ({ maxDepth: value === null ? MOST_DEPTH : value }),
  min_samples_split: under("minRowsToSplit"),
  min_samples_leaf: under("minRowsPerLeaf"),
  max_features: (value) => ({ maxFeatures: value === null || value === 1.0 ? "all" : value === "auto" ? "sqrt" : value }),
  max_leaf_nodes: unlessNone("leaves"),
  class_weight: under("classWeight"),
  oob_score: under("outOfBag"),
  random_state: seed,
  n_jobs: absent,
  verbose: absent,
};

/** Names of GradientBoostingClassifier and HistGradientBoostingClassifier, and of LightGBM and XGBoost where theirs differ. */
export const boostingAliases: Aliases = {
  n_estimators: under("trees"),
  max_iter: under("trees"),
  learning_rate: under("learningRate"),
  max_depth: unlessNone("maxDepth"),
  max_leaf_nodes: unlessNone("leaves"),
  num_leaves: under("leaves"),
  min_samples_leaf: under("minRowsPerLeaf"),
  min_child_samples: under("minRowsPerLeaf"),
  subsample: under("rowSample"),
  colsample_bytree: under("columnSample"),
  colsample_bynode: under("nodeColumnSample"),
  l2_regularization: under("l2"),
  reg_lambda: under("l2"),
  reg_alpha: under("l1"),
  max_delta_step: (value) => (value === 0 ? {} : { maxStep: value }),
  max_bins: under("bins"),
  n_iter_no_change: (value) => ({ earlyStoppingRounds: value === null ? 0 : value }),
  class_weight: under("classWeight"),
  random_state: seed,
  n_jobs: absent,
  verbose: absent,
};
