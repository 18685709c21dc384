import { VisibleError } from "@vigie/core/errors";
import * as z from "zod";

/** A calendar month, `2024-03`. */
export const Month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "a month is written 2024-03");
export type Month = z.infer<typeof Month>;

/** The month before the one that it is in `timeZone` at `now`. */
export function previousMonth(now: Date, timeZone: string): Month {
  return shifted(monthAt(now, timeZone), -1);
}

/** The month that it is in `timeZone` at `now`. */
export function monthAt(now: Date, timeZone: string): Month {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit" }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part("year")}-${part("month")}`;
}

/** All months from the first to the last, both included. Throws VisibleError when they are the wrong way round. */
export function monthsFrom(first: Month, last: Month): Month[] {
  if (first > last)
    throw new VisibleError(422, "bad-interval", `The month ${first} comes after ${last}.`, [{ path: "from", message: first }]);
  const months = [first];
  while (months.at(-1)! < last) months.push(shifted(months.at(-1)!, 1));
  return months;
}

/** First and last millisecond of a month in wall-clock time without a zone, as Socrata's floating timestamps are. */
export function wallClockInterval(month: Month): { first: string; last: string } {
  const { year, number } = splitMonth(month);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { first: `${month}-01T00:00:00.000`, last: `${month}-${days}T23:59:59.999` };
}

/** `number` counts from 1. */
export function splitMonth(month: Month): { year: number; number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5)) };
}

function shifted(month: Month, by: number): Month {
  const { year, number } = splitMonth(month);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
