import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { breakMeaning } from "../map/breakMeaning";
import type { Check } from "./datasets";
import { rejectionText } from "./rejectionTexts";
import { tableName } from "./tableName";

/** A quality check in words: the rule, what was found against it, and the value at the right. `quoted`: it has no words here and says its own, in English. */
export type CheckWords = { rule: string; found?: string; value: string; quoted?: true };

/** Says a check of a dataset in the reader's language. */
export function checkWords(check: Check): CheckWords {
  const { name, value, limit, message } = check;
  const whole = WHOLE[name];
  if (whole) return { rule: say(whole.rule), value: whole.value(check) };
  const series = /^break-in-series-(.+)$/.exec(name)?.[1];
  if (series !== undefined) {
    return { rule: say(breakMeaning({ name: series, message })), value: say(FROM_YEAR, { year: limit }) };
  }
  const [, kind = "", table = "", , column] = /^([a-z-]+)-(\w+)(\.(.+))?$/.exec(name) ?? [];
  const rule = OF_TABLE[kind];
  if (!rule) return { rule: message, value: ofLimit(value, limit), quoted: true };
  const found = foundIn(message);
  return {
    rule: say(rule.text, { table: tableName(table), column: column ?? "", limit: format.percent(limit) }),
    ...(found !== undefined && { found }),
    value: rule.share ? format.percent(value, 1) : format.count(value),
  };
}

/** What a message names at its end, after a colon or in brackets: columns with their counts, or reasons. */
function foundIn(message: string): string | undefined {
  const [, listed, bracketed] = /(?:: ([^:()]+)|\(([^()]+)\))$/.exec(message) ?? [];
  const found = listed ?? bracketed;
  if (found === undefined || found === "none" || found.startsWith("documented")) return undefined;
  return found
    .split(", ")
    .map((each) => each.replace(/^[a-z-]+(?= \d+$)/, (reason) => say(rejectionText(reason))))
    .join(", ");
}

function ofLimit(value: number, limit: number): string {
  return say(OF_LIMIT, { value: short(value), limit: short(limit) });
}

function short(value: number): string {
  return Number.isInteger(value) ? format.count(value) : format.decimal(value, 3);
}

const joined = ({ value, limit }: Check) => say(OF_ALL, { value: format.count(value), limit: format.count(limit) });
const counted = ({ value }: Check) => format.count(value);

/** Checks of a dataset as a whole. */
const WHOLE: Readonly<Record<string, { rule: Text; value: (check: Check) => string }>> = {
  "users-joined": {
    rule: { en: "Every user comes out of the join once", fr: "Chaque usager sort une fois de la jointure" },
    value: joined,
  },
  "accidents-joined": {
    rule: { en: "Every accident comes out of the join once", fr: "Chaque accident sort une fois de la jointure" },
    value: joined,
  },
  "class-share": {
    rule: { en: "The share of severe accidents is plausible", fr: "La part d’accidents graves est plausible" },
    value: ({ value }) => format.percent(value, 1),
  },
  "class-share-change": {
    rule: { en: "The share of severe accidents is about that of before", fr: "La part d’accidents graves est proche de la précédente" },
    value: ({ value }) => say(POINTS, { points: format.signed(value * 100, 1) }),
  },
  "users-of-unknown-vehicles": {
    rule: { en: "Every user belongs to a vehicle that is there", fr: "Chaque usager appartient à un véhicule présent" },
    value: counted,
  },
  "accidents-without-vehicle": {
    rule: { en: "Every accident has a vehicle", fr: "Chaque accident a un véhicule" },
    value: counted,
  },
  "accidents-without-user": { rule: { en: "Every accident has a user", fr: "Chaque accident a un usager" }, value: counted },
  "accidents-without-place": {
    rule: { en: "Every accident has a place, with its road", fr: "Chaque accident a un lieu, avec sa route" },
    value: counted,
  },
  "files-without-last-line-break": {
    rule: {
      en: "Every file ends with a line break: none is cut off",
      fr: "Chaque fichier finit par un retour à la ligne : aucun n’est coupé",
    },
    value: counted,
  },
  "further-places": {
    rule: {
      en: "Every accident has one place only; of several the first counts",
      fr: "Chaque accident a un seul lieu ; s’il y en a plusieurs, le premier compte",
    },
    value: counted,
  },
};

/** Checks of one table, by how their names begin. `share`: the value is one. */
const OF_TABLE: Readonly<Record<string, { text: Text; share?: true }>> = {
  rows: { text: { en: "There are rows of {table}", fr: "La table « {table} » a des lignes" } },
  columns: { text: { en: "Every required column of {table} is there", fr: "Chaque colonne requise de la table « {table} » est là" } },
  types: { text: { en: "Every column of {table} has its type", fr: "Chaque colonne de la table « {table} » a son type" } },
  codes: { text: { en: "Every code of {table} is in the dictionary", fr: "Chaque code de la table « {table} » est au dictionnaire" } },
  ranges: { text: { en: "Every number of {table} is within its range", fr: "Chaque nombre de la table « {table} » est dans ses bornes" } },
  duplicates: {
    text: { en: "No row of {table} repeats another’s key", fr: "Aucune ligne de la table « {table} » ne répète la clé d’une autre" },
  },
  constant: { text: { en: "Every column of {table} varies", fr: "Chaque colonne de la table « {table} » varie" } },
  missing: {
    text: {
      en: "{column} of {table} is missing in at most {limit} of the rows",
      fr: "{column} de la table « {table} » manque dans {limit} des lignes au plus",
    },
    share: true,
  },
  cleared: {
    text: {
      en: "At most {limit} of a column of {table} is unusable and became missing",
      fr: "Au plus {limit} d’une colonne de la table « {table} » est inutilisable et devient manquant",
    },
    share: true,
  },
  quarantined: {
    text: {
      en: "At most {limit} of the rows of {table} are in quarantine",
      fr: "Au plus {limit} des lignes de la table « {table} » sont en quarantaine",
    },
    share: true,
  },
  "repeated-records": {
    text: { en: "Repeated records of {table} were pooled", fr: "Les enregistrements répétés de la table « {table} » ont été réunis" },
  },
};

const FROM_YEAR: Text = { en: "from {year}", fr: "dès {year}" };
const OF_ALL: Text = { en: "{value} of {limit}", fr: "{value} sur {limit}" };
const OF_LIMIT: Text = { en: "{value} (limit {limit})", fr: "{value} (limite {limit})" };
const POINTS: Text = { en: "{points} points", fr: "{points} points" };
