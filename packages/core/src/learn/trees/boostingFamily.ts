import { encodeRows } from "../encodedRows";
import type { Family } from "../family";
import { trainBoosting } from "./boosting";
import type { BoostingParameters } from "./boostingParameters";
import { knownBins } from "./knownBins";

/** Gradient boosting, over the values as they are unless told otherwise: trees have a branch for missing ones. Validation rows end the training. */
export const boostingFamily: Family<BoostingParameters> = async (rows, contract, parameters, options = {}) => {
  const { preprocessing, train, validation, categorical } = encodeRows(rows, contract, options);
  const binned = await knownBins(train, validation, parameters.bins, options.threads);
  const { model, summary } = await trainBoosting(train, parameters, { ...options, validation, categorical, binned });
  const lowest = Math.min(...summary.validationLogLoss);
  const figures = { trees: summary.trees, ...(Number.isFinite(lowest) ? { validation_log_loss: lowest } : {}) };
  return { model, preprocessing, summary: figures };
};
