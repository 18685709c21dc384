import * as z from "zod";
import { wilsonInterval } from "../risk/wilson";
import type { LabelledAnswer } from "./labelledAnswer";

/** A share with its 95 % interval; null where there is nothing that it is a share of. */
export const LiveFigure = z.strictObject({ value: z.number(), interval: z.tuple([z.number(), z.number()]) }).nullable();
export type LiveFigure = z.infer<typeof LiveFigure>;

/** How right answers were, by their labels. `delayHours`: how long the middle label and nine in ten took. */
export const LiveQuality = z.strictObject({
  labelled: z.int().nonnegative(),
  accuracy: LiveFigure,
  precision: LiveFigure,
  recall: LiveFigure,
  f1: LiveFigure,
  delayHours: z.strictObject({ median: z.number(), p90: z.number() }).nullable(),
});
export type LiveQuality = z.infer<typeof LiveQuality>;

/** Judges answers by what really happened. Intervals are Wilson's. */
export function liveQuality(answers: readonly LabelledAnswer[]): LiveQuality {
  const count = (severe: boolean, actual: boolean) => answers.filter((one) => one.severe === severe && one.actual === actual).length;
  const [found, falseAlarms, missed, right] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  return {
    labelled: answers.length,
    accuracy: share(found + right, answers.length),
    precision: share(found, found + falseAlarms),
    recall: share(found, found + missed),
    f1: f1Figure(found, falseAlarms + missed),
    delayHours: delays(answers),
  };
}

function share(part: number, whole: number): LiveFigure {
  return whole === 0 ? null : { value: part / whole, interval: [...wilsonInterval(part, whole)] };
}

/**
 * F1 is no share of anything, but it rises with one: of the rows that were severe or called so, those that were both (Jaccard's J);
 * F1 = 2 J / (1 + J). The ends of J's interval become those of F1.
 */
function f1Figure(both: number, one: number): LiveFigure {
  const f1 = (jaccard: number) => (2 * jaccard) / (1 + jaccard);
  const jaccard = share(both, both + one);
  return jaccard && { value: f1(jaccard.value), interval: [f1(jaccard.interval[0]), f1(jaccard.interval[1])] };
}

const HOUR_MS = 3_600_000;

function delays(answers: readonly LabelledAnswer[]): LiveQuality["delayHours"] {
  if (answers.length === 0) return null;
  const hours = answers.map(({ at, labelledAt }) => (Date.parse(labelledAt) - Date.parse(at)) / HOUR_MS).sort((a, b) => a - b);
  const at = (part: number) => hours[Math.min(hours.length - 1, Math.floor(part * hours.length))]!;
  return { median: at(0.5), p90: at(0.9) };
}
