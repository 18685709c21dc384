import * as z from "zod";
import type { AccidentTable } from "./accidentTable";
import type { Tally } from "./tally";
import { wilsonInterval } from "./wilson";

const Count = z.int().nonnegative();
export const Range = z.tuple([z.number(), z.number()]);

/**
 * Counts of distinct accidents with the share of the severe ones and its 95 % interval (Wilson's); both are null when there are none.
 */
export const Figures = z.strictObject({ accidents: Count, severe: Count, share: z.number().nullable(), interval: Range.nullable() });
export type Figures = z.infer<typeof Figures>;

/** The same with the people killed and hospitalised; null where the dataset does not count them. */
export const Outcomes = Figures.extend({ killed: Count.nullable(), hospitalised: Count.nullable() });
export type Outcomes = z.infer<typeof Outcomes>;

export function figuresOf({ accidents, severe }: Pick<Tally, "accidents" | "severe">): Figures {
  if (accidents === 0) return { accidents, severe, share: null, interval: null };
  return { accidents, severe, share: severe / accidents, interval: [...wilsonInterval(severe, accidents)] };
}

export function outcomesOf(tally: Tally, { columns }: AccidentTable): Outcomes {
  return {
    ...figuresOf(tally),
    killed: columns.killed ? tally.killed : null,
    hospitalised: columns.hospitalised ? tally.hospitalised : null,
  };
}

/** What several groups add up to. */
export function total(groups: readonly Tally[]): Tally {
  const sum = { accidents: 0, severe: 0, killed: 0, hospitalised: 0, judged: 0, observed: 0, expected: 0 };
  for (const group of groups) for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += group[name];
  return sum;
}
