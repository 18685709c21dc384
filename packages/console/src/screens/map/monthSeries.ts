import type { BreakInSeries, MonthGroup } from "./replies";

/** A month of the series: `at` counts months from the first, so that gaps stay gaps. */
export type MonthPoint = MonthGroup & { year: number; month: number; at: number };

/** Points that may be compared with each other: a line is broken where a break in the series lies between, and where months are missing. */
export function monthSeries(groups: readonly MonthGroup[], breaks: readonly BreakInSeries[]): MonthPoint[][] {
  const known = groups.filter(
    (group): group is MonthGroup & { year: number; month: number } => group.year !== null && group.month !== null,
  );
  const first = known[0];
  if (!first) return [];
  const pieces: MonthPoint[][] = [];
  for (const group of known) {
    const point = { ...group, at: (group.year - first.year) * 12 + group.month - first.month };
    const before = pieces.at(-1)?.at(-1);
    const broken = before && (point.at !== before.at + 1 || breaks.some(({ from }) => before.year < from && from <= point.year));
    if (!before || broken) pieces.push([point]);
    else pieces.at(-1)!.push(point);
  }
  return pieces;
}
