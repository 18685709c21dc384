import { say, type Text } from "../../i18n/locale";
import { metricName } from "../models/metricNames";

/** What a training was asked for, by the name of the parameter; what has no name here is called as it is stored. */
export function parameterName(name: string): string {
  const known = NAMES[name];
  return known ? say(known) : name;
}

/** Its value in words where it has any. */
export function parameterText(name: string, value: unknown): string {
  if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value) : String(value);
  if (name === "selection") return metricName(value);
  const words = VALUES[`${name} ${value}`];
  return words ? say(words) : value;
}

const NAMES: Readonly<Record<string, Text>> = {
  split: { en: "Split", fr: "Partage" },
  selection: { en: "Chosen by", fr: "Choisi selon" },
  promotion: { en: "Promoted", fr: "Mise en service" },
  threshold: { en: "Threshold", fr: "Seuil" },
};
const VALUES: Readonly<Record<string, Text>> = {
  "split fixed": { en: "fixed, by the accident’s number", fr: "fixe, par numéro d’accident" },
  "split time": { en: "by time", fr: "par date" },
  "split random": { en: "random", fr: "aléatoire" },
  "promotion strictly-better": { en: "only if strictly better", fr: "seulement si strictement meilleure" },
  "promotion non-inferior": { en: "if not worse beyond doubt", fr: "si elle n’est pas moins bonne au doute près" },
  "promotion always-if-better": { en: "whenever its score is higher", fr: "dès que son score est plus haut" },
};
