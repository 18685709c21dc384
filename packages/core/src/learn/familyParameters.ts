import type { z } from "zod";
import { BoostingParameters } from "./boostingParameters";
import { LogisticParameters } from "./logisticParameters";

/**
 * What a family may be told, by family. Light: whoever only checks a request loads no training code.
 *
 * `aliases` gives the names that scikit-learn uses: each turns its value into entries of ours.
 */
export type FamilyParameters = {
  schema: z.ZodType;
  aliases: Readonly<Record<string, (value: unknown) => Record<string, unknown>>>;
};

/** Every way of learning, under the name that a catalogue calls it by. */
export const familyParameters = {
  boosting: { schema: BoostingParameters, aliases: {} },
  logistic: { schema: LogisticParameters, aliases: {} },
} satisfies Record<string, FamilyParameters>;

export type FamilyName = keyof typeof familyParameters;

export const FAMILY_NAMES = Object.keys(familyParameters) as [FamilyName, ...FamilyName[]];
