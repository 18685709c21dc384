import { boostingFamily } from "./boostingFamily";
import type { Family } from "./family";
import { logisticFamily } from "./logisticFamily";

/** Every way of learning, under the name that a catalogue calls it by. */
export const families = { boosting: boostingFamily, logistic: logisticFamily } satisfies Record<string, Family>;
