import { locale } from "../../i18n/locale";

/** The groups of `accidentSubgroups` in French; in English they are called as they are stored. */
const FRENCH: Readonly<Record<string, string>> = {
  "outside built-up areas": "hors agglomération",
  "inside built-up areas": "en agglomération",
  "by day": "de jour",
  "at dusk or dawn": "au crépuscule ou à l’aube",
  "by night": "de nuit",
  "with a woman": "avec une femme",
  "worst hurt a man": "la victime la plus atteinte est un homme",
  "worst hurt a woman": "la victime la plus atteinte est une femme",
  "with a bicycle": "avec un vélo",
  "with a moped": "avec un cyclomoteur",
  "with a motorcycle": "avec une motocyclette",
  "with a pedestrian": "avec un piéton",
  "worst hurt a pedestrian": "la victime la plus atteinte est un piéton",
  "worst hurt on a bicycle": "la victime la plus atteinte est à vélo",
  "worst hurt on a moped": "la victime la plus atteinte est à cyclomoteur",
  "worst hurt on a motorcycle": "la victime la plus atteinte est à moto",
  "worst hurt on two or three wheels": "la victime la plus atteinte est sur deux ou trois roues",
};

/** A group of accidents in the reader's language. */
export function groupName(name: string): string {
  if (locale.value === "en") return name;
  return FRENCH[name] ?? name.replace(/^in department /, "dans le département ");
}
