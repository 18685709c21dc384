import * as z from "zod";
import { type AccidentFilter, choose } from "./accidentFilter";
import type { AccidentTable } from "./accidentTable";
import { BreakInSeries, breaksAmong } from "./breaksAmong";
import { Figures, figuresOf } from "./figures";
import { numberOf, tally } from "./tally";

export const ByMonth = z.strictObject({
  groups: z.array(Figures.extend({ year: z.int().nullable(), month: z.int().nullable() })),
  breaks: z.array(BreakInSeries),
});
export type ByMonth = z.infer<typeof ByMonth>;

/** By year and month in their order, unknown ones last, with the breaks in series that lie between them. */
export function byMonth(table: AccidentTable, filter: AccidentFilter): ByMonth {
  const groups = tally(table, ["year", "month"], { passes: choose(table, filter) }).map((group) => ({
    year: numberOf(table, "year", group.keys[0]!),
    month: numberOf(table, "month", group.keys[1]!),
    ...figuresOf(group),
  }));
  const place = ({ year, month }: { year: number | null; month: number | null }) => (year ?? 9999) * 100 + (month ?? 99);
  return { groups: groups.sort((a, b) => place(a) - place(b)), breaks: breaksAmong(table, groups) };
}
