import * as z from "zod";
import { BAAC_BREAKS } from "../dataset/baac/breaks";
import type { AccidentTable } from "./accidentTable";

/** Figures of year `from` on cannot be compared with those of the years before, and why. */
export const BreakInSeries = z.strictObject({ name: z.string(), from: z.int(), message: z.string() });
export type BreakInSeries = z.infer<typeof BreakInSeries>;

/** The breaks that the years of some groups lie on both sides of. */
export function breaksAmong({ dataset }: AccidentTable, groups: readonly { year: number | null }[]): BreakInSeries[] {
  const years = groups.flatMap(({ year }) => (year === null ? [] : [year]));
  if (dataset === "chicago" || years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return BAAC_BREAKS.filter(({ from }) => first < from && from <= last).map(({ name, from, message }) => ({ name, from, message }));
}
