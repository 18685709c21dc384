import type { Model } from "../learn/model";
import { applyPreprocessing } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";
import { modelScorers, type Scorer } from "./modelScorers";

/**
 * Probabilities of all rows of a matrix, from the model as it was trained, without its graph: what the graph must answer too.
 * Of the positive class, or row-major `rows x classes` when there are more than two.
 */
export function predictProbabilities(
  model: Model,
  preprocessing: Preprocessing,
  matrix: Pick<Matrix, "features" | "rows" | "values">,
): Float64Array {
  const score = modelScorers[model.family] as Scorer<Model>;
  return score(model, applyPreprocessing(preprocessing, matrix));
}
