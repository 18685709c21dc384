import { scoreBlend } from "../learn/blend/scoreBlend";
import { scoreKnn } from "../learn/knn/scoreKnn";
import { scoreLogistic, scoreMultinomial } from "../learn/linear/scoreLinear";
import type { Model } from "../learn/model";
import { scoreMlp } from "../learn/networks/scoreMlp";
import { scoreTabnet } from "../learn/networks/scoreTabnet";
import { scoreSvm } from "../learn/svm/scoreSvm";
import { scoreBoosting } from "../learn/trees/scoreBoosting";
import { scoreForest } from "../learn/trees/scoreForest";
import type { Encoded } from "../prepare/applyPreprocessing";

/** Probabilities of encoded rows: of the positive class, `rows` long, or of every class, row-major `rows x classes`, when there are more than two. */
export type Scorer<M extends Model> = (model: M, encoded: Encoded) => Float64Array;

/** How each family's model answers, in typed arrays and without its graph. */
export const modelScorers: { [F in Model["family"]]: Scorer<Extract<Model, { family: F }>> } = {
  boosting: scoreBoosting,
  forest: scoreForest,
  logistic: scoreLogistic,
  multinomial: scoreMultinomial,
  svm: scoreSvm,
  knn: scoreKnn,
  mlp: scoreMlp,
  tabnet: scoreTabnet,
  blend: (blend, raw) => scoreBlend(scoreModel, blend, raw),
};

/** What any model answers for encoded rows. */
export function scoreModel(model: Model, encoded: Encoded): Float64Array {
  return (modelScorers[model.family] as Scorer<Model>)(model, encoded);
}
