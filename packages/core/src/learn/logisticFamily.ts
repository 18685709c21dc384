import { applyPreprocessing } from "../prepare/applyPreprocessing";
import { fitPreprocessing } from "../prepare/fitPreprocessing";
import type { Family } from "./family";
import { trainLogistic } from "./logistic";
import type { LogisticParameters } from "./logisticParameters";

/** Logistic regression over one-hot codes and scaled numbers. */
export const logisticFamily: Family<LogisticParameters> = async ({ train }, contract, parameters, options) => {
  const preprocessing = fitPreprocessing(train, contract, "encoded");
  const { model, summary } = trainLogistic(applyPreprocessing(preprocessing, train), train.target, parameters, options);
  return { model, preprocessing, summary };
};
