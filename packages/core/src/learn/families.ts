import { scoreModel } from "../predict/modelScorers";
import { blendFamily } from "./blend/blendFamily";
import type { Family, Trained, TrainingOptions } from "./family";
import type { FamilyName } from "./familyParameters";
import { knnFamily } from "./knn/knnFamily";
import { logisticFamily } from "./linear/logisticFamily";
import { mlpFamily } from "./networks/mlpFamily";
import { tabnetFamily } from "./networks/tabnetFamily";
import { parseParameters } from "./parseParameters";
import { svmFamily } from "./svm/svmFamily";
import { boostingFamily } from "./trees/boostingFamily";
import { forestFamily } from "./trees/forestFamily";

type Families = { [N in FamilyName]: Family<ReturnType<typeof parseParameters<N>>> };

const families: Families = {
  boosting: boostingFamily,
  forest: forestFamily,
  logistic: logisticFamily,
  svm: svmFamily,
  knn: knnFamily,
  mlp: mlpFamily,
  tabnet: tabnetFamily,
  blend: blendFamily({ train: (family, ...rest) => trainFamily(family as FamilyName, ...rest), score: scoreModel }),
};

/** Trains a model of the named family. Throws VisibleError 422 `bad-parameters`, DataError when the rows cannot be learnt from. */
export function trainFamily(
  family: FamilyName,
  rows: Parameters<Family>[0],
  contract: Parameters<Family>[1],
  parameters: Readonly<Record<string, unknown>>,
  options: TrainingOptions = {},
): Promise<Trained> {
  const train = families[family] as Family<unknown>;
  return train(rows, contract, parseParameters(family, parameters), {
    ...(rows.train.classes && { classes: rows.train.classes }),
    ...options,
  });
}
