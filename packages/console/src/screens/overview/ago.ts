import { languageTag } from "../../i18n/locale";

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago a time was, in words: `1 hour ago`, `il y a 1 heure`. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(languageTag.value, { numeric: "auto" })
    .format(Math.round(seconds / length), unit)
    .replace(/(?<=\d) /, "\u00a0");
}
