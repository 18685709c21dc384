import { AccidentDescription, canonicalAccident } from "@vigie/core/prepare/accident";
import type { Contract, Derivation } from "@vigie/core/prepare/contract";
import { deriveRow, type FeatureRow } from "@vigie/core/prepare/deriveRow";
import { type Features, featuresSchema, rowOfFeatures } from "@vigie/core/prepare/features";
import * as z from "zod";
import { complaints, invalid, validate } from "../validate";
import type { PredictionRequest } from "./predictions.routes";

/** The row of a request under the contract that answers it. Throws VisibleError 422 naming each feature that is not the contract's. */
export function predictionRow(contract: Contract, { features, accident }: Pick<PredictionRequest, "features" | "accident">): FeatureRow {
  if (!accident) return rowOfFeatures(contract, validate(bodySchema(contract), { features }, "body").features);
  if (takesAccident(contract)) return deriveRow(contract, canonicalAccident(accident));
  const message = `Contract ${contract.name} does not follow from a description of an accident: send its features.`;
  throw invalid([{ path: "body.accident", message, accepted: ["features"] }]);
}

/** A row of features alone. Throws VisibleError 422 whose places begin at the row. */
export function featuresRow(contract: Contract, features: unknown): FeatureRow {
  const parsed = rowSchema(contract).safeParse(features);
  if (parsed.success) return rowOfFeatures(contract, parsed.data);
  throw invalid(complaints(parsed.error.issues, "features"));
}

/** Whether a described accident says all that the features of a contract are derived from. */
export function takesAccident({ features }: Contract): boolean {
  return features.every(({ derivation }) => isDescribed(derivation));
}

const rowSchemas = new WeakMap<Contract, z.ZodType<Features>>();

function rowSchema(contract: Contract): z.ZodType<Features> {
  const made = rowSchemas.get(contract) ?? featuresSchema(contract);
  rowSchemas.set(contract, made);
  return made;
}

const bodySchemas = new WeakMap<Contract, z.ZodType<{ features: Features }>>();

/** Made once for each contract; `features` is part of it so that complaints name their place in the body. */
function bodySchema(contract: Contract): z.ZodType<{ features: Features }> {
  const made = bodySchemas.get(contract) ?? z.strictObject({ features: featuresSchema(contract) });
  bodySchemas.set(contract, made);
  return made;
}

/** The worst-hurt person is known only once the outcome is. */
function isDescribed(derivation: Derivation): boolean {
  switch (derivation.kind) {
    case "field":
      return derivation.column in AccidentDescription.shape;
    case "hour":
    case "count":
    case "first":
    case "min":
    case "max":
    case "mean":
      return true;
    case "worst hurt":
    case "birth year":
      return false;
  }
}
