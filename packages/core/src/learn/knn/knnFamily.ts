import { fitForTraining } from "../../prepare/encodeTraining";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import type { Family } from "../family";
import { linearRows } from "../linear/linearRows";
import { trainKnn } from "./knn";
import type { KnnParameters } from "./knnParameters";

/** Nearest neighbours, over one-hot codes and scaled numbers unless told otherwise. */
export const knnFamily: Family<KnnParameters> = async ({ train }, contract, parameters, options = {}) => {
  options.signal?.throwIfAborted();
  const policy = options.preprocessing ?? PreprocessingPolicy.parse({});
  const { preprocessing, instead } = fitForTraining(train, contract, policy, { ...options, complete: true });
  const { model, summary } = trainKnn(linearRows(preprocessing, train, instead), train.target, parameters, options);
  options.onProgress?.({ iteration: 1 });
  return { model, preprocessing, summary };
};
