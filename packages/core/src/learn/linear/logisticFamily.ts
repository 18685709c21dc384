import { fitForTraining } from "../../prepare/encodeTraining";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import type { Family } from "../family";
import { linearRows } from "./linearRows";
import { trainLogistic } from "./logistic";
import type { LogisticParameters } from "./logisticParameters";

/** Logistic regression, over one-hot codes and scaled numbers unless told otherwise. */
export const logisticFamily: Family<LogisticParameters> = async ({ train }, contract, parameters, options = {}) => {
  const policy = options.preprocessing ?? PreprocessingPolicy.parse({});
  const { preprocessing, instead } = fitForTraining(train, contract, policy, { ...options, complete: true });
  const { model, summary } = await trainLogistic(linearRows(preprocessing, train, instead), train.target, parameters, options);
  return { model, preprocessing, summary };
};
