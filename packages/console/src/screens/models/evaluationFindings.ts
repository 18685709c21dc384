import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { Curves, EvaluationReport } from "./evaluation";
import { groupName } from "./groupName";

/** Fewer severe accidents say nothing about a group's recall. */
const MIN_SEVERE = 50;

/** Whether a probability can be taken at its word: the tenth that is farthest off, if its interval leaves out what was said. */
export function calibrationFinding(points: Curves["calibration"]): string {
  const off = points.filter(({ meanProbability, interval: [low, high] }) => meanProbability < low || meanProbability > high);
  const [farthest] = [...off].sort((a, b) => Math.abs(b.meanProbability - b.severeShare) - Math.abs(a.meanProbability - a.severeShare));
  if (!farthest) return say(CALIBRATED);
  const places = { said: format.decimal(farthest.meanProbability * 100, 0), seen: format.decimal(farthest.severeShare * 100, 0) };
  return say(OFF, places);
}

/** What the threshold does to 100 accidents. */
export function thresholdFinding(rows: Curves["thresholds"], threshold: number): string {
  const nearest = nearestTo(rows, threshold);
  if (!nearest) return say(NO_THRESHOLD);
  return say(AT, {
    threshold: format.decimal(threshold),
    alarmed: format.decimal(nearest.alarmed * 100, 0),
    recall: format.decimal(nearest.recall * 100, 0),
  });
}

/** The group that is served worst: least recall among those with enough severe accidents, if it lies below that of all. */
export function subgroupFinding(subgroups: EvaluationReport["subgroups"], holdout: EvaluationReport["holdout"]): string {
  const { truePositives, falseNegatives } = holdout.confusion;
  const all = truePositives / Math.max(1, truePositives + falseNegatives);
  const told = subgroups.filter(({ evaluation }) => evaluation.severe >= MIN_SEVERE);
  const [worst] = [...told].sort((a, b) => a.evaluation.classes[1].recall - b.evaluation.classes[1].recall);
  if (!worst || worst.evaluation.classes[1].recall >= all) return say(EVEN);
  return say(WORST, { group: groupName(worst.name), missed: format.decimal((1 - worst.evaluation.classes[1].recall) * 100, 0) });
}

export function nearestTo(rows: readonly Curves["thresholds"][number][], threshold: number): Curves["thresholds"][number] | undefined {
  return rows.reduce<Curves["thresholds"][number] | undefined>(
    (best, row) => (best === undefined || Math.abs(row.threshold - threshold) < Math.abs(best.threshold - threshold) ? row : best),
    undefined,
  );
}

const CALIBRATED: Text = { en: "A score of 70 means about 70 in 100", fr: "Un score de 70 veut dire environ 70 sur 100" };
const OFF: Text = { en: "Where it says {said} in 100, {seen} are severe", fr: "Là où elle dit {said} sur 100, {seen} sont graves" };
const AT: Text = {
  en: "From {threshold} on, {alarmed} of 100 accidents alarm and {recall} of 100 severe ones are found",
  fr: "À partir de {threshold}, {alarmed} accidents sur 100 alertent et {recall} graves sur 100 sont trouvés",
};
const NO_THRESHOLD: Text = { en: "Nothing is known of other thresholds", fr: "Rien n’est connu d’autres seuils" };
const EVEN: Text = { en: "No group is served clearly worse", fr: "Aucun groupe n’est nettement moins bien servi" };
const WORST: Text = { en: "Most are missed {group}: {missed} of 100 severe", fr: "Le plus manqué {group} : {missed} graves sur 100" };
