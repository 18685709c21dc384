import { encodeRows } from "../encodedRows";
import type { Family } from "../family";
import { trainForest } from "./forest";
import type { ForestParameters } from "./forestParameters";
import { knownBins } from "./knownBins";
import { outOfBagFigures } from "./outOfBagFigures";

/** A random forest, over the values as they are unless told otherwise. A part of one leaves its out-of-bag votes: its own figures would say little. */
export const forestFamily: Family<ForestParameters> = async (rows, contract, parameters, options = {}) => {
  const { preprocessing, train } = encodeRows(rows, contract, options);
  const binned = await knownBins(train, undefined, parameters.bins, options.threads);
  const { model, outOfBag } = await trainForest(train, parameters, { ...options, binned });
  const leaves = model.trees.reduce((sum, { feature }) => sum + (feature.length + 1) / 2, 0);
  const summary = { trees: model.trees.length, leaves };
  if (!outOfBag) return { model, preprocessing, summary };
  if (options.shard) return { model, preprocessing, summary, votes: { ...outOfBag, target: train.target } };
  return { model, preprocessing, summary: { ...summary, ...outOfBagFigures({ ...outOfBag, target: train.target }) } };
};
