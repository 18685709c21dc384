import { fitForTraining } from "../../prepare/encodeTraining";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import type { Family } from "../family";
import { linearRows } from "../linear/linearRows";
import { trainSvm } from "./svm";
import type { SvmParameters } from "./svmParameters";

/** Support vector machines, over one-hot codes and scaled numbers unless told otherwise. */
export const svmFamily: Family<SvmParameters> = async ({ train }, contract, parameters, options = {}) => {
  const policy = options.preprocessing ?? PreprocessingPolicy.parse({});
  const { preprocessing, instead } = fitForTraining(train, contract, policy, { ...options, complete: true });
  const { model, summary } = await trainSvm(linearRows(preprocessing, train, instead), train.target, parameters, options);
  return { model, preprocessing, summary };
};
