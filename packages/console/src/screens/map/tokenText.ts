import { languageTag, locale, say, type Text } from "../../i18n/locale";
import { hoursInRow } from "./hoursFinding";
import type { Filter } from "./selection";

/** Most values that a sentence names; more are counted. */
const MOST_NAMED = 3;

/** Names that keep their capital inside a sentence: days and months as the language has them, departments. */
const NAMED: readonly Filter[] = ["months", "weekdays", "dep"];

/** What a token of the sentence reads as: "any light", "night, no lighting", "3 months", "from 22 to 2 h". */
export function tokenText(filter: Filter, options: readonly string[]): string {
  if (options.length === 0) return say(ANY[filter]);
  const span = filter === "hours" ? hoursInRow(options.map(Number.parseFloat)) : undefined;
  if (span !== undefined) return say(FROM, { span });
  const labels = NAMED.includes(filter) ? options : options.map(lowered);
  if (labels.length > MOST_NAMED) return say(SEVERAL[filter], { n: labels.length });
  return new Intl.ListFormat(languageTag.value, { type: "disjunction" }).format(labels);
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What stands before and after a token, by language: the sentence reads whole in both. */
export function around(filter: Filter): readonly [before: string, after: string] {
  return AROUND[filter][locale.value];
}

/** What is chosen there, for screen readers. */
export function nameOf(filter: Filter): string {
  return say(NAMES[filter]);
}

const ANY: Readonly<Record<Filter, Text>> = {
  years: { en: "all years", fr: "toutes les années" },
  months: { en: "all months", fr: "tous les mois" },
  weekdays: { en: "every day", fr: "tous les jours" },
  hours: { en: "any hour", fr: "à toute heure" },
  lum: { en: "any light", fr: "toutes" },
  atm: { en: "any weather", fr: "toutes" },
  vehicles: { en: "any vehicle", fr: "tout véhicule" },
  pedestrians: { en: "with or without pedestrians", fr: "avec ou sans piéton" },
  dep: { en: "all departments", fr: "tous les départements" },
};

const FROM: Text = { en: "from {span}", fr: "de {span}" };

const SEVERAL: Readonly<Record<Filter, Text>> = {
  years: { en: "{n} years", fr: "{n} années" },
  months: { en: "{n} months", fr: "{n} mois" },
  weekdays: { en: "{n} days of the week", fr: "{n} jours de la semaine" },
  hours: { en: "{n} hours of the day", fr: "{n} heures de la journée" },
  lum: { en: "{n} kinds of light", fr: "{n} sortes" },
  atm: { en: "{n} kinds of weather", fr: "{n} sortes" },
  vehicles: { en: "{n} kinds of vehicles", fr: "{n} types de véhicules" },
  pedestrians: { en: "with or without pedestrians", fr: "avec ou sans piéton" },
  dep: { en: "{n} departments", fr: "{n} départements" },
};

const AROUND: Readonly<Record<Filter, Readonly<Record<"en" | "fr", readonly [string, string]>>>> = {
  years: { en: ["in ", ", "], fr: ["en ", ", "] },
  months: { en: ["", ", "], fr: ["", ", "] },
  weekdays: { en: ["", ", "], fr: ["", ", "] },
  hours: { en: ["", ", "], fr: ["", ", "] },
  lum: { en: ["in ", " and "], fr: ["lumière : ", ", "] },
  atm: { en: ["", ", "], fr: ["météo : ", ", "] },
  vehicles: { en: ["with ", ", "], fr: ["avec ", ", "] },
  pedestrians: { en: ["", ""], fr: ["", ""] },
  dep: { en: [", in ", ""], fr: [", dans ", ""] },
};

const NAMES: Readonly<Record<Filter, Text>> = {
  years: { en: "Year", fr: "Année" },
  months: { en: "Month", fr: "Mois" },
  weekdays: { en: "Day of the week", fr: "Jour de la semaine" },
  hours: { en: "Hour", fr: "Heure" },
  lum: { en: "Light", fr: "Lumière" },
  atm: { en: "Weather", fr: "Météo" },
  vehicles: { en: "Vehicles involved", fr: "Véhicules impliqués" },
  pedestrians: { en: "Pedestrians", fr: "Piétons" },
  dep: { en: "Department", fr: "Département" },
};
