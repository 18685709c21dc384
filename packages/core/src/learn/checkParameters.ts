import type { z } from "zod";

/** What a family may be told. `aliases` gives the names that scikit-learn uses: each turns its value into entries of ours. */
export type FamilyParameters = {
  schema: z.ZodType;
  aliases: Readonly<Record<string, (value: unknown) => Record<string, unknown>>>;
};

/** Parameters with their defaults, or what is wrong with them: `data` counts only when there is no complaint. */
export function checkParameters(
  { schema, aliases }: FamilyParameters,
  parameters: Readonly<Record<string, unknown>>,
): { data: unknown; complaints: { path: string; message: string }[] } {
  const named = Object.entries(parameters).flatMap(([key, value]) =>
    Object.hasOwn(aliases, key) ? Object.entries(aliases[key]!(value)) : [[key, value] as const],
  );
  const twice = named.find(([key], index) => named.findIndex(([other]) => other === key) !== index);
  if (twice) return { data: undefined, complaints: [{ path: `parameters.${twice[0]}`, message: "is given twice" }] };
  const parsed = schema.safeParse(Object.fromEntries(named));
  if (parsed.success) return { data: parsed.data, complaints: [] };
  const complaints = parsed.error.issues.map(({ path, message }) => ({ path: ["parameters", ...path].join("."), message }));
  return { data: undefined, complaints };
}
