import { applyPreprocessing } from "../../prepare/applyPreprocessing";
import { encodeTraining } from "../../prepare/encodeTraining";
import { PreprocessingPolicy } from "../../prepare/preprocessingPolicy";
import type { Family } from "../family";
import { trainMlp } from "./mlp";
import type { MlpParameters } from "./mlpParameters";
import { networkFigures } from "./networkTraining";

/** A multi-layer perceptron over one-hot codes and scaled numbers. Validation rows end the training. */
export const mlpFamily: Family<MlpParameters> = async ({ train, validation }, contract, parameters, options = {}) => {
  const policy = options.preprocessing ?? PreprocessingPolicy.parse({});
  const { preprocessing, encoded } = encodeTraining(train, contract, policy, { complete: true, classes: options.classes ?? 2 });
  const rows = {
    train: { encoded, target: train.target },
    validation: { encoded: applyPreprocessing(preprocessing, validation), target: validation.target },
  };
  const { model, summary } = await trainMlp(rows, parameters, options);
  return { model, preprocessing, summary: networkFigures(summary) };
};
