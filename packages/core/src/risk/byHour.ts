import * as z from "zod";
import { type AccidentFilter, choose } from "./accidentFilter";
import type { AccidentTable } from "./accidentTable";
import { Figures, figuresOf } from "./figures";
import { numberOf, tally } from "./tally";

export const ByHour = z.strictObject({
  groups: z.array(Figures.extend({ weekday: z.int().nullable(), hour: z.int().nullable() })),
});
export type ByHour = z.infer<typeof ByHour>;

/** By weekday (0 is Monday) and hour: all 168, those without accidents included, then those where one of the two is unknown. */
export function byHour(table: AccidentTable, filter: AccidentFilter): ByHour {
  const found = tally(table, ["weekday", "hour"], { passes: choose(table, filter) }).map((group) => ({
    weekday: numberOf(table, "weekday", group.keys[0]!),
    hour: numberOf(table, "hour", group.keys[1]!),
    ...figuresOf(group),
  }));
  const known = Array.from({ length: 7 * 24 }, (_, index) => {
    const [weekday, hour] = [Math.floor(index / 24), index % 24];
    const group = found.find((one) => one.weekday === weekday && one.hour === hour);
    return group ?? { weekday, hour, ...figuresOf({ accidents: 0, severe: 0 }) };
  });
  return { groups: [...known, ...found.filter(({ weekday, hour }) => weekday === null || hour === null)] };
}
