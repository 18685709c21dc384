import * as z from "zod";
import { type AccidentFilter, choose } from "./accidentFilter";
import type { AccidentTable, ColumnName } from "./accidentTable";
import { BreakInSeries, breaksAmong } from "./breaksAmong";
import { Outcomes, outcomesOf, total } from "./figures";
import { numberOf, tally } from "./tally";

export const AccidentTotals = Outcomes.extend({
  years: z.array(Outcomes.extend({ year: z.int().nullable() })),
  /** Accidents that no map can show. */
  withoutCoordinates: z.int().nonnegative(),
  breaks: z.array(BreakInSeries),
});
export type AccidentTotals = z.infer<typeof AccidentTotals>;

/** All accidents that a filter chooses, and by year; a year of null is unknown. */
export function accidentTotals(table: AccidentTable, filter: AccidentFilter): AccidentTotals {
  const passes = choose(table, filter);
  const groups = tally(table, ["year"], { passes });
  const [cell] = Object.keys(table.columns).filter((name) => name.startsWith("cell")) as ColumnName[];
  const unplaced = cell ? tally(table, [cell], { passes }).find(({ keys }) => keys[0] === 0) : undefined;
  const years = groups.map((group) => ({ year: numberOf(table, "year", group.keys[0]!), ...outcomesOf(group, table) }));
  return {
    ...outcomesOf(total(groups), table),
    years: years.sort((a, b) => (a.year ?? Number.POSITIVE_INFINITY) - (b.year ?? Number.POSITIVE_INFINITY)),
    withoutCoordinates: unplaced?.accidents ?? 0,
    breaks: breaksAmong(table, years),
  };
}
