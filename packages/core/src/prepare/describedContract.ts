import * as z from "zod";
import { codeField, numberField } from "../dictionary/field";
import { DataError } from "../errors";
import type { Contract, Feature } from "./contract";

/** `contract.json` of a model that was trained on a ready-made table. */
const Described = z.looseObject({
  name: z.string(),
  features: z.array(
    z.looseObject({ name: z.string(), type: z.enum(["numeric", "categorical"]), levels: z.array(z.string()).exactOptional() }),
  ),
});

/** The contract of a ready-made table as its `contract.json` describes it, and the texts of its columns in the order of their codes. Throws DataError for another file. */
export function describedContract(description: unknown): { contract: Contract; levels: ReadonlyMap<string, readonly string[]> } {
  const parsed = Described.safeParse(description);
  if (!parsed.success) throw new DataError("contract.json does not describe the columns of a table.");
  const { name, features } = parsed.data;
  const levels = new Map(features.flatMap((feature) => (feature.levels ? [[feature.name, feature.levels] as const] : [])));
  const contract = { name, unit: "accident", features: features.map((each) => featureOf(each.name, each.type, each.levels)) } as const;
  return { contract, levels };
}

function featureOf(name: string, type: Feature["type"], levels: readonly string[] | undefined): Feature {
  const codes = levels?.map((level, code) => [code, level, level] as const);
  const field = codes
    ? codeField(name, name, name, codes)
    : numberField(name, name, name, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], { integer: false });
  return { name, type, group: "conditions and road", label: field.label, derivation: { kind: "field", column: name }, field };
}
