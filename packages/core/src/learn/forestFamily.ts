import { logLoss } from "../evaluate/probabilityLosses";
import { rocAuc } from "../evaluate/ranking";
import { encodeRows } from "./encodedRows";
import type { Family } from "./family";
import { trainForest } from "./forest";
import type { ForestParameters } from "./forestParameters";
import { knownBins } from "./knownBins";
import { type OutOfBag, outOfBagShares } from "./outOfBag";

/** A random forest, over the values as they are unless told otherwise. */
export const forestFamily: Family<ForestParameters> = async (rows, contract, parameters, options = {}) => {
  const { preprocessing, train } = encodeRows(rows, contract, options);
  const binned = await knownBins(train, undefined, parameters.bins, options.threads);
  const { model, outOfBag } = await trainForest(train, parameters, { ...options, binned });
  const leaves = model.trees.reduce((sum, { feature }) => sum + (feature.length + 1) / 2, 0);
  return { model, preprocessing, summary: { trees: model.trees.length, leaves, ...(outOfBag && outOfBagFigures(outOfBag, train.target)) } };
};

/** AUC and log loss of the rows that some tree did not draw; with more than two classes the log loss alone. */
function outOfBagFigures(outOfBag: OutOfBag, target: Uint8Array): Record<string, number> {
  const { rows, shares } = outOfBagShares(outOfBag);
  const { classes } = outOfBag;
  if (rows.length === 0) return {};
  if (classes > 2) {
    const sum = rows.reduce((total, row, place) => total - Math.log(Math.max(Number.EPSILON, shares[place * classes + target[row]!]!)), 0);
    return { out_of_bag_log_loss: sum / rows.length };
  }
  const scores = {
    target: Uint8Array.from(rows, (row) => target[row]!),
    probability: Float64Array.from(rows, (_, place) => shares[place * 2 + 1]!),
  };
  const auc = rocAuc(scores);
  return { out_of_bag_log_loss: logLoss(scores), ...(auc !== null && { out_of_bag_roc_auc: auc }) };
}
