import { fitPreprocessing } from "../prepare/fitPreprocessing";
import { trainBoosting } from "./boosting";
import type { BoostingParameters } from "./boostingParameters";
import type { Family } from "./family";

/** Gradient boosting over the values as they are: trees have a branch for missing ones. Validation rows end the training. */
export const boostingFamily: Family<BoostingParameters> = async ({ train, validation }, contract, parameters, options = {}) => {
  const preprocessing = fitPreprocessing(train, contract, "passthrough");
  const { model, summary } = trainBoosting(train, parameters, { validation, ...options });
  const lowest = Math.min(...summary.validationLogLoss);
  const figures = { trees: summary.trees, ...(Number.isFinite(lowest) ? { validation_log_loss: lowest } : {}) };
  return { model, preprocessing, summary: figures };
};
