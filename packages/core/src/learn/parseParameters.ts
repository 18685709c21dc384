import type { z } from "zod";
import { VisibleError } from "../errors";
import { type FamilyName, type FamilyParameters, familyParameters } from "./familyParameters";

/**
 * Checks a family's parameters and fills in the defaults; scikit-learn's names are taken as ours.
 * Throws VisibleError 422 `bad-parameters` that names every key at fault, and what is accepted.
 */
export function parseParameters<N extends FamilyName>(
  family: N,
  parameters: Readonly<Record<string, unknown>>,
): z.output<(typeof familyParameters)[N]["schema"]> {
  const { schema, aliases }: FamilyParameters = familyParameters[family];
  const named = Object.entries(parameters).flatMap(([key, value]) =>
    Object.hasOwn(aliases, key) ? Object.entries(aliases[key]!(value)) : [[key, value] as const],
  );
  const twice = named.find(([key], index) => named.findIndex(([other]) => other === key) !== index);
  if (twice) throw badParameters(family, [{ path: `parameters.${twice[0]}`, message: "is given twice" }]);
  const parsed = schema.safeParse(Object.fromEntries(named));
  if (parsed.success) return parsed.data as z.output<(typeof familyParameters)[N]["schema"]>;
  throw badParameters(
    family,
    parsed.error.issues.map(({ path, message }) => ({ path: ["parameters", ...path].join("."), message })),
  );
}

function badParameters(family: string, details: { path: string; message: string }[]): VisibleError {
  const summary = details.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new VisibleError(422, "bad-parameters", `These parameters of ${family} cannot be used: ${summary}.`, details);
}
