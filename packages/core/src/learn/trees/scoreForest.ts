import type { Encoded } from "../../prepare/applyPreprocessing";
import type { ForestModel } from "../model";
import { sumTrees } from "./scoreTrees";

/** Probabilities of the positive class, or of all classes, row-major: the mean over the trees. */
export function scoreForest({ classes, trees }: ForestModel, { values, rows }: Encoded): Float64Array {
  const sums = sumTrees(trees, values, rows, classes === 2 ? 1 : classes);
  return Float64Array.from(sums, (sum) => sum / trees.length);
}
