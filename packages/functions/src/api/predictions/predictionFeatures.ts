import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { featuresSchema } from "@vigie/core/prepare/features";
import * as z from "zod";

/**
 * Features by name, of whichever contract the served version answers. Until that version is known they are an object and no more; then
 * `predictionRow` holds them against the contract's own schema, which the OpenAPI document shows.
 */
export const PredictionFeatures = z
  .unknown()
  .refine((value) => typeof value === "object" && value !== null && !Array.isArray(value), "must be an object of features by name")
  .meta({
    description: "Features of the contract that the served version answers, and no others.",
    anyOf: contractNames.map((name) => ({ $ref: `#/components/schemas/${componentName(name)}` })),
  });

/** The schema of every contract's features, by the name of its component in the OpenAPI document. */
export function featuresComponents(): Record<string, z.ZodType> {
  return Object.fromEntries(contractNames.map((name) => [componentName(name), featuresSchema(contractNamed(name))]));
}

/** Of `fr13`, `Fr13Features`. */
function componentName(contract: string): string {
  return `${contract.charAt(0).toUpperCase()}${contract.slice(1)}Features`;
}
