import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Zone } from "./replies";
import type { Measure } from "./selection";

/** What is known of a zone, as one sentence: it is shown under the pointer and spoken under the keyboard. */
export function zoneSentence(name: string, zone: Zone | undefined, measure: Measure): string {
  if (!zone) return say(NONE, { name });
  if (measure === "expected" && zone.expected) {
    const { accidents, observed, expected, ratio, interval } = zone.expected;
    return say(EXPECTED, {
      name,
      observed: format.count(observed),
      expected: format.decimal(expected, expected < 10 ? 1 : 0),
      accidents: format.count(accidents),
      ratio: format.decimal(ratio),
      low: format.decimal(interval[0]),
      high: format.decimal(interval[1]),
    });
  }
  return say(RATE, {
    name,
    severe: format.count(zone.severe),
    accidents: format.count(zone.accidents),
    share: format.percent(zone.share, 1),
    low: format.decimal(zone.interval[0] * 100, 1),
    high: format.decimal(zone.interval[1] * 100, 1),
    shrunk: format.percent(zone.shrunk, 1),
  });
}

const NONE: Text = { en: "{name}: no accident", fr: "{name} : aucun accident" };
const RATE: Text = {
  en: "{name}: {severe} of {accidents} accidents severe, {share} ({low} to {high}), shrunk rate {shrunk}",
  fr: "{name} : {severe} accidents graves sur {accidents}, {share} ({low} à {high}), taux lissé {shrunk}",
};
const EXPECTED: Text = {
  en: "{name}: {observed} severe, {expected} expected of {accidents} hold-out accidents, ratio {ratio} ({low} to {high})",
  fr: "{name} : {observed} graves, {expected} attendus sur {accidents} accidents de test, rapport {ratio} ({low} à {high})",
};
