import * as z from "zod";
import { codesOf } from "../dictionary/field";
import { type AccidentFilter, choose, conditionFields } from "./accidentFilter";
import type { AccidentTable } from "./accidentTable";
import { Figures, figuresOf } from "./figures";
import { numberOf, tally } from "./tally";

const UNKNOWN = { fr: "Inconnu", en: "Unknown" };

export const ByLight = z.strictObject({
  groups: z.array(Figures.extend({ lum: z.int().nullable(), label: z.strictObject({ fr: z.string(), en: z.string() }) })),
});
export type ByLight = z.infer<typeof ByLight>;

/** By light, in the dictionary's order, those without accidents included; null is unknown and comes last. */
export function byLight(table: AccidentTable, filter: AccidentFilter): ByLight {
  const groups = tally(table, ["lum"], { passes: choose(table, filter) });
  const figures = new Map(groups.map((group) => [numberOf(table, "lum", group.keys[0]!), figuresOf(group)]));
  const { lum: field } = conditionFields(table.dataset);
  const known = codesOf(field).map((code, index) => {
    const { fr, en } = field.codes[index] ?? UNKNOWN;
    return { lum: Number(code), label: { fr, en }, ...(figures.get(Number(code)) ?? figuresOf({ accidents: 0, severe: 0 })) };
  });
  const unknown = figures.get(null);
  return { groups: unknown ? [...known, { lum: null, label: UNKNOWN, ...unknown }] : known };
}
