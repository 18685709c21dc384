import type { z } from "zod";
import { VisibleError } from "../errors";
import { checkParameters } from "./checkParameters";
import { type FamilyName, familyParameters } from "./familyParameters";

/**
 * Checks a family's parameters and fills in the defaults; scikit-learn's names are taken as ours.
 * Throws VisibleError 422 `bad-parameters` that names every key at fault, and what is accepted.
 */
export function parseParameters<N extends FamilyName>(
  family: N,
  parameters: Readonly<Record<string, unknown>>,
): z.output<(typeof familyParameters)[N]["schema"]> {
  const { data, complaints } = checkParameters(familyParameters[family], parameters);
  if (complaints.length > 0) throw badParameters(family, complaints);
  return data as z.output<(typeof familyParameters)[N]["schema"]>;
}

function badParameters(family: string, details: { path: string; message: string }[]): VisibleError {
  const summary = details.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new VisibleError(422, "bad-parameters", `These parameters of ${family} cannot be used: ${summary}.`, details);
}
