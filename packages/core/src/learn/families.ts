import { boostingFamily } from "./boostingFamily";
import type { Family, Trained, TrainingOptions } from "./family";
import type { FamilyName } from "./familyParameters";
import { logisticFamily } from "./logisticFamily";
import { parseParameters } from "./parseParameters";

type Families = { [N in FamilyName]: Family<ReturnType<typeof parseParameters<N>>> };

const families: Families = { boosting: boostingFamily, logistic: logisticFamily };

/** Trains a model of the named family. Throws VisibleError 422 `bad-parameters`, DataError when the rows cannot be learnt from. */
export function trainFamily(
  family: FamilyName,
  rows: Parameters<Family>[0],
  contract: Parameters<Family>[1],
  parameters: Readonly<Record<string, unknown>>,
  options: TrainingOptions = {},
): Promise<Trained> {
  const train = families[family] as Family<unknown>;
  return train(rows, contract, parseParameters(family, parameters), options);
}
