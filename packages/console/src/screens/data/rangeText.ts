import { languageTag, say, type Text } from "../../i18n/locale";

/** The numbers that a field accepts, with their unit: `A number from −28 to 51.5°`, `Un nombre de 0 à 120 ans`. */
export function rangeText({ range: [from, to], unit }: { range: readonly [number, number]; unit?: string | undefined }): string {
  return say(RANGE, { from: written(from), to: `${written(to)}${unit === undefined ? "" : after(unit)}` });
}

/** Years have four digits and no separator. */
function written(value: number): string {
  return new Intl.NumberFormat(languageTag.value, { useGrouping: "min2", maximumFractionDigits: 3 }).format(value).replace("-", "−");
}

function after(unit: string): string {
  if (unit === "°") return unit;
  const word = UNITS[unit];
  return `\u00a0${word ? say(word) : unit}`;
}

/** Units that people do not write as their symbol. */
const UNITS: Readonly<Record<string, Text>> = { a: { en: "years", fr: "ans" } };

const RANGE: Text = { en: "A number from {from} to {to}", fr: "Un nombre de {from} à {to}" };
