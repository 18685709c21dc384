import { blendParameters } from "./blend/blendParameters";
import type { FamilyParameters } from "./checkParameters";
import { KnnParameters, knnAliases } from "./knn/knnParameters";
import { LogisticParameters, logisticAliases } from "./linear/logisticParameters";
import { MlpParameters, mlpAliases } from "./networks/mlpParameters";
import { TabnetParameters, tabnetAliases } from "./networks/tabnetParameters";
import { SvmParameters, svmAliases } from "./svm/svmParameters";
import { BoostingParameters } from "./trees/boostingParameters";
import { ForestParameters } from "./trees/forestParameters";
import { boostingAliases, forestAliases } from "./trees/treeAliases";

/** Every way of learning by itself. */
const single = {
  boosting: { schema: BoostingParameters, aliases: boostingAliases },
  forest: { schema: ForestParameters, aliases: forestAliases },
  logistic: { schema: LogisticParameters, aliases: logisticAliases },
  mlp: { schema: MlpParameters, aliases: mlpAliases },
  tabnet: { schema: TabnetParameters, aliases: tabnetAliases },
  svm: { schema: SvmParameters, aliases: svmAliases },
  knn: { schema: KnnParameters, aliases: knnAliases },
} satisfies Record<string, FamilyParameters>;

/** Every way of learning, under the name that a catalogue calls it by. Light: whoever only checks a request loads no training code. */
export const familyParameters = { ...single, blend: { schema: blendParameters(single), aliases: {} } };

export type FamilyName = keyof typeof familyParameters;

export const FAMILY_NAMES = Object.keys(familyParameters) as [FamilyName, ...FamilyName[]];
