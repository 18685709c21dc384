import type { LogisticModel, Model } from "../learn/model";
import { scoreTrees, sigmoid } from "../learn/scoreTrees";
import { applyPreprocessing, type Encoded } from "../prepare/applyPreprocessing";
import type { Matrix } from "../prepare/matrix";
import type { Preprocessing } from "../prepare/preprocessing";

/** Probabilities of all rows of a matrix, from the model as it was trained, without its graph: what the graph must answer too. */
export function predictProbabilities(
  model: Model,
  preprocessing: Preprocessing,
  matrix: Pick<Matrix, "features" | "rows" | "values">,
): Float64Array {
  const encoded = applyPreprocessing(preprocessing, matrix);
  const margins = model.family === "boosting" ? scoreTrees(model, encoded.values, encoded.rows) : logisticMargins(model, encoded);
  return Float64Array.from(margins, sigmoid);
}

function logisticMargins({ bias, weights }: LogisticModel, { rows, values }: Encoded): Float64Array {
  const margins = new Float64Array(rows).fill(bias);
  for (const [column, weight] of weights.entries()) {
    for (let row = 0; row < rows; row++) margins[row]! += weight * values[column * rows + row]!;
  }
  return margins;
}
