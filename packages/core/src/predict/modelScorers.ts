import type { LogisticModel, Model } from "../learn/model";
import { scoreTrees, sigmoid } from "../learn/scoreTrees";
import type { Encoded } from "../prepare/applyPreprocessing";

/** Probabilities of encoded rows: of the positive class, `rows` long, or of every class, row-major `rows x classes`, when there are more than two. */
export type Scorer<M extends Model> = (model: M, encoded: Encoded) => Float64Array;

/** How each family's model answers, in typed arrays and without its graph. */
export const modelScorers: { [F in Model["family"]]: Scorer<Extract<Model, { family: F }>> } = {
  boosting: (model, { values, rows }) => Float64Array.from(scoreTrees(model, values, rows), sigmoid),
  logistic: (model, encoded) => logisticMargins(model, encoded).map(sigmoid),
};

function logisticMargins({ bias, weights }: LogisticModel, { rows, values }: Encoded): Float64Array {
  const margins = new Float64Array(rows).fill(bias);
  for (const [column, weight] of weights.entries()) {
    for (let row = 0; row < rows; row++) margins[row]! += weight * values[column * rows + row]!;
  }
  return margins;
}
