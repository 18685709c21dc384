import type { ChartLanguage } from "./charts/chartWords";

/** A class's name as a picture says it; a name that is not known here stays as it is. */
export function classLabel(name: string, language: ChartLanguage): string {
  return (language === "fr" && FRENCH.get(name)) || name;
}

/** Of `SEVERE_CLASSES` and `SEVERITY_CLASSES`. */
const FRENCH: ReadonlyMap<string, string> = new Map([
  ["not severe", "non grave"],
  ["severe", "grave"],
  ["unharmed", "indemne"],
  ["killed", "tué"],
  ["hospitalised", "hospitalisé"],
  ["slightly hurt", "blessé léger"],
]);
