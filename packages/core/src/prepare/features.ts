import * as z from "zod";
import type { Contract } from "./contract";
import type { FeatureRow } from "./deriveRow";
import { valueSchema } from "./valueSchema";

/** Features by name as a caller sends them; what is left out or null is missing. */
export type Features = { [name: string]: number | null | undefined };

/** Accepts the features of a contract and nothing else, each within the dictionary's codes or range or its contract's marks of "not known". */
export function featuresSchema(contract: Contract): z.ZodType<Features> {
  return z.strictObject(
    Object.fromEntries(
      contract.features.map(({ name, label, field, unknown }) => [name, valueSchema(field, unknown).nullish().describe(label.en)]),
    ),
  );
}

/** Features that were sent by name, as a row in the contract's order. */
export function rowOfFeatures(contract: Contract, features: Features): FeatureRow {
  const values = Float32Array.from(contract.features, ({ name, unknown }) => {
    const value = features[name];
    return value == null || unknown?.includes(value) ? Number.NaN : value;
  });
  const missing = contract.features.filter((_, index) => Number.isNaN(values[index])).map(({ name }) => name);
  return { values, missing };
}
