import type { Text } from "../dictionary/field";
import type { DriftAlarm, DriftFeature, DriftReport } from "./driftReport";
import { decimal, percent, whole } from "./html/numbers";

/** What a sentence is made of: a report that does not have its sentence yet. */
type Finding = Omit<DriftReport, "sentence">;

/** Columns named in a sentence at most, and alarms told in a title; the figures below it tell the others. */
const MOST_NAMED = 3;
const MOST_TOLD = 2;

/** The finding in one or two sentences, as the title of a page. */
export function verdictSentence(report: Finding): Text {
  return { en: english(report), fr: french(report) };
}

function english(report: Finding): string {
  const { rows, options, drifted, tested, alarms } = report;
  if (report.verdict === "not-enough-data") {
    return `Not enough data: ${count(rows.current, "row", "en")} of the ${options.minimumRows} that a verdict needs. Nothing is judged.`;
  }
  const some = `${drifted === 0 ? "No feature" : drifted} of ${tested} ${drifted === 0 ? "" : "features "}drifted`;
  if (alarms.length === 0) return `${some}. No alarm.`;
  return `${some}. Alarm: ${told(alarms, (alarm) => ENGLISH[alarm](report), "; ")}.`;
}

function french(report: Finding): string {
  const { rows, options, drifted, tested, alarms } = report;
  if (report.verdict === "not-enough-data") {
    return `Pas assez de données : ${count(rows.current, "ligne", "fr")} sur les ${options.minimumRows} qu’il faut. Rien n’est jugé.`;
  }
  const verb = drifted > 1 ? "ont dérivé" : drifted === 1 ? "a dérivé" : "n’a dérivé";
  const some = `${drifted === 0 ? "Aucune" : drifted} variable${drifted > 1 ? "s" : ""} sur ${tested} ${verb}`;
  if (alarms.length === 0) return `${some}. Pas d’alarme.`;
  return `${some}. Alarme : ${told(alarms, (alarm) => FRENCH[alarm](report), " ; ")}.`;
}

function told(alarms: readonly DriftAlarm[], phrase: (alarm: DriftAlarm) => string, separator: string): string {
  const more = alarms.length > MOST_TOLD ? [`+${alarms.length - MOST_TOLD}`] : [];
  return [...alarms.slice(0, MOST_TOLD).map(phrase), ...more].join(separator);
}

const ENGLISH: Readonly<Record<DriftAlarm, (report: Finding) => string>> = {
  score: ({ score, options }) => (options.rule === "mean-ks" ? `the mean statistic is ${decimal(score, "en", 2)}` : "half of them or more"),
  "max-ratio": (report) => `${largest(report, "en")} is ${decimal(report.maxRatio?.value ?? 0, "en", 1)} times its threshold`,
  importance: ({ importance }) => `they carry ${percent(importance?.value ?? 0, "en", 0)} of the model’s weight`,
  missing: (report) => `missing values moved in ${named(missing(report), "en")}`,
  prediction: () => "the predicted probabilities moved",
  target: () => "the share of severe accidents moved",
};

const FRENCH: Readonly<Record<DriftAlarm, (report: Finding) => string>> = {
  score: ({ score, options }) =>
    options.rule === "mean-ks" ? `la statistique moyenne est de ${decimal(score, "fr", 2)}` : "la moitié ou plus",
  "max-ratio": (report) => `${largest(report, "fr")} est à ${decimal(report.maxRatio?.value ?? 0, "fr", 1)} fois son seuil`,
  importance: ({ importance }) => `elles portent ${percent(importance?.value ?? 0, "fr", 0)} du poids du modèle`,
  missing: (report) => `les valeurs manquantes ont changé dans ${named(missing(report), "fr")}`,
  prediction: () => "les probabilités prédites ont bougé",
  target: () => "la part des accidents graves a bougé",
};

function largest({ features, maxRatio }: Finding, language: keyof Text): string {
  return features.find(({ name }) => name === maxRatio?.feature)?.label[language] ?? "";
}

function missing({ features }: Finding): DriftFeature[] {
  return features.filter((feature) => feature.missing.drifted);
}

function named(features: readonly DriftFeature[], language: keyof Text): string {
  const names = features.slice(0, MOST_NAMED).map(({ label }) => label[language]);
  return features.length > MOST_NAMED ? `${names.join(", ")}, …` : names.join(", ");
}

function count(rows: number, word: string, language: keyof Text): string {
  // French counts zero as singular.
  const plural = language === "fr" ? rows > 1 : rows !== 1;
  return `${whole(rows, language)} ${word}${plural ? "s" : ""}`;
}
