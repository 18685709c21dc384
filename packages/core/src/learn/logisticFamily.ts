import { VisibleError } from "../errors";
import { applyPreprocessing } from "../prepare/applyPreprocessing";
import { fitPreprocessing } from "../prepare/fitPreprocessing";
import type { Family } from "./family";
import { trainLogistic } from "./logistic";
import { LogisticParameters } from "./logisticParameters";

/** Logistic regression over one-hot codes and scaled numbers. */
export const logisticFamily: Family = ({ train }, contract, parameters, options) => {
  const parsed = LogisticParameters.safeParse(parameters);
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path, message }) => ({ path: ["parameters", ...path].join("."), message }));
    throw new VisibleError(422, "bad-parameters", "Logistic regression cannot be trained with these parameters.", details);
  }
  const preprocessing = fitPreprocessing(train, contract, "encoded");
  const { model, summary } = trainLogistic(applyPreprocessing(preprocessing, train), train.target, parsed.data, options);
  return { model, preprocessing, summary };
};
