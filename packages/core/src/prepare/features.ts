import { z } from "zod";
import type { Contract } from "./contract";
import type { FeatureRow } from "./deriveRow";
import { valueSchema } from "./valueSchema";

/** Features by name as a caller sends them; what is left out or null is missing. */
export type Features = { [name: string]: number | null | undefined };

/** Accepts the features of a contract and nothing else, each within the dictionary's codes or range. */
export function featuresSchema(contract: Contract): z.ZodType<Features> {
  return z.strictObject(
    Object.fromEntries(contract.features.map(({ name, label, field }) => [name, valueSchema(field).nullish().describe(label.en)])),
  );
}

/** Features that were sent by name, as a row in the contract's order. */
export function rowOfFeatures(contract: Contract, features: Features): FeatureRow {
  const values = Float32Array.from(contract.features, ({ name }) => features[name] ?? Number.NaN);
  const missing = contract.features.filter((_, index) => Number.isNaN(values[index])).map(({ name }) => name);
  return { values, missing };
}
