import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ENOUGH, most, sum } from "./findings";
import type { HourGroup } from "./replies";

/** Hours in a row that are told together. */
const SPAN_HOURS = 3;

/** Standard errors that the highest and the lowest of 24 spans lie apart at least: chance alone seldom puts them so far. */
const APART = 3;

type Span = { from: number; accidents: number; severe: number };

/** The hours in which severity concentrates: the highest three hours of the day in a row against the lowest, or that none stand out. */
export function hoursFinding(groups: readonly HourGroup[]): string {
  const byHour = Array.from({ length: 24 }, (_, hour) => sum(groups.filter((group) => group.hour === hour)));
  const spans = byHour.flatMap((_, from): Span[] => {
    const hours = Array.from({ length: SPAN_HOURS }, (_, step) => byHour[(from + step) % 24]!);
    return hours.every(({ accidents }) => accidents > 0) ? [{ from, ...sum(hours) }] : [];
  });
  const told = spans.filter(({ accidents }) => accidents >= ENOUGH * SPAN_HOURS);
  const highest = most(told, rateOf);
  if (!highest) return say(TOO_FEW);
  const apart = ({ from }: Span) => (from - highest.from + 24) % 24 >= SPAN_HOURS && (highest.from - from + 24) % 24 >= SPAN_HOURS;
  const lowest = most(told.filter(apart), (span) => -rateOf(span));
  const percent = (one: Span) => format.percent(rateOf(one));
  if (!lowest) return say(CHOSEN, { share: percent({ from: 0, ...sum(byHour) }) });
  if (!isClear(highest, lowest)) return say(NONE);
  return say(HOURS, { high: spanText(highest), most: percent(highest), low: spanText(lowest), least: percent(lowest) });
}

/** Hours of the day in a row, the last one whole: "22 to 2 h" for 22, 23, 0 and 1. Undefined where they are not in a row. */
export function hoursInRow(hours: readonly number[]): string | undefined {
  const chosen = new Set(hours);
  const starts = [...chosen].filter((hour) => !chosen.has((hour + 23) % 24));
  const [from] = starts;
  return from === undefined || starts.length > 1 ? undefined : say(SPAN, { from, to: (from + chosen.size) % 24 });
}

function spanText({ from }: Span): string {
  return say(SPAN, { from, to: (from + SPAN_HOURS) % 24 });
}

function rateOf({ severe, accidents }: Pick<Span, "severe" | "accidents">): number {
  return severe / accidents;
}

/** Whether two shares differ by more than their pooled standard error allows for. */
function isClear(a: Span, b: Span): boolean {
  const pooled = (a.severe + b.severe) / (a.accidents + b.accidents);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.accidents + 1 / b.accidents));
  return rateOf(a) - rateOf(b) > APART * error;
}

const SPAN: Text = { en: "{from} to {to} h", fr: "{from} à {to} h" };
const HOURS: Text = { en: "From {high}, {most} are severe; from {low}, {least}", fr: "De {high}, {most} sont graves ; de {low}, {least}" };
const CHOSEN: Text = { en: "In the chosen hours, {share} are severe", fr: "Aux heures choisies, {share} sont graves" };
const NONE: Text = { en: "No time of the day stands out", fr: "Aucun moment de la journée ne se détache" };
const TOO_FEW: Text = { en: "Too few accidents to compare hours", fr: "Trop peu d’accidents pour comparer les heures" };
