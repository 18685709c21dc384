import type { Curves } from "../curves";
import type { Evaluation } from "../evaluation";
import { chart, dot, label, percent, polyline, type Scale, shareAxis } from "./chart";
import { type ChartLanguage, fixed } from "./chartWords";

/** ROC curve with the operating point: how many severe accidents are found for how many false alarms. */
export function rocChart({ roc }: Curves, evaluation: Evaluation, language: ChartLanguage = "en"): string {
  const [notSevere, severe] = evaluation.classes;
  const falseAlarms = notSevere.support === 0 ? 0 : 1 - notSevere.recall;
  const auc = evaluation.rocAuc;
  const from = fixed(evaluation.threshold, 2, language);
  const [found, alarmed] = [percent(severe.recall), percent(falseAlarms)];
  const words = {
    en: {
      title: auc === null ? "ROC curve: not defined with one class only" : `ROC curve: area ${fixed(auc, 3, language)}`,
      subtitle: `From ${from} on: ${found} of the severe found, ${alarmed} of the others alarmed`,
      description: `Share of severe accidents found against share of other accidents alarmed, over all thresholds, on ${evaluation.rows} accidents. Dashed: a coin.`,
      axes: ["Other accidents that are called severe", "Severe accidents that are found"],
    },
    fr: {
      title: auc === null ? "Courbe ROC\u00a0: non définie avec une seule classe" : `Courbe ROC\u00a0: aire ${fixed(auc, 3, language)}`,
      subtitle: `À partir de ${from}\u00a0: ${found} des graves trouvés, ${alarmed} des autres signalés`,
      description: `Part des accidents graves trouvés selon la part des autres accidents signalés, pour tous les seuils, sur ${evaluation.rows} accidents. En pointillé\u00a0: le hasard.`,
      axes: ["Autres accidents signalés comme graves", "Accidents graves trouvés"],
    },
  }[language];
  const [x, y] = words.axes.map(shareAxis);
  return chart(words, x!, y!, (at) => [
    polyline(
      [
        [at.x(0), at.y(0)],
        [at.x(1), at.y(1)],
      ],
      "chance",
    ),
    polyline(placed(roc, at), "curve severe"),
    ...(auc === null ? [] : operatingPoint(at, falseAlarms, severe.recall, thresholdWords(from, language), true)),
  ]);
}

/** Precision against recall with the operating point; dashed, the share of severe accidents, which a coin would have. */
export function precisionRecallChart({ precisionRecall }: Curves, evaluation: Evaluation, language: ChartLanguage = "en"): string {
  const [, severe] = evaluation.classes;
  const share = evaluation.severe / evaluation.rows;
  const { averagePrecision } = evaluation;
  const from = fixed(evaluation.threshold, 2, language);
  const [precision, recall, severeShare] = [severe.precision, severe.recall, share].map(percent);
  const words = {
    en: {
      title:
        averagePrecision === null
          ? "Precision and recall: no severe accident"
          : `Average precision ${fixed(averagePrecision, 3, language)}`,
      subtitle: `From ${from} on: precision ${precision}, recall ${recall}`,
      description: `Precision against recall over all thresholds, on ${evaluation.rows} accidents. Dashed: ${severeShare}, the share of severe accidents.`,
      axes: ["Recall: severe accidents that are found", "Precision: alarms that are right"],
      share: `${severeShare} of all are severe`,
    },
    fr: {
      title:
        averagePrecision === null
          ? "Précision et rappel\u00a0: aucun accident grave"
          : `Précision moyenne ${fixed(averagePrecision, 3, language)}`,
      subtitle: `À partir de ${from}\u00a0: précision ${precision}, rappel ${recall}`,
      description: `Précision selon le rappel, pour tous les seuils, sur ${evaluation.rows} accidents. En pointillé\u00a0: ${severeShare}, la part des accidents graves.`,
      axes: ["Rappel\u00a0: accidents graves trouvés", "Précision\u00a0: alertes justifiées"],
      share: `${severeShare} de tous sont graves`,
    },
  }[language];
  const [x, y] = words.axes.map(shareAxis);
  return chart(words, x!, y!, (at) => [
    polyline(
      [
        [at.x(0), at.y(share)],
        [at.x(1), at.y(share)],
      ],
      "chance",
    ),
    label(at.x(0) + 6, at.y(share) - 6, words.share, "ref halo", "start"),
    polyline(placed(precisionRecall, at), "curve severe"),
    ...(averagePrecision === null ? [] : operatingPoint(at, severe.recall, severe.precision, thresholdWords(from, language), false)),
  ]);
}

function thresholdWords(threshold: string, language: ChartLanguage): string {
  return language === "fr" ? `seuil ${threshold}` : `threshold ${threshold}`;
}

function placed(points: readonly { x: number; y: number }[], at: Scale): [number, number][] {
  return points.map(({ x, y }) => [at.x(x), at.y(y)]);
}

/** The label stands on the side that the curve leaves free: below a rising one, above a falling one. */
function operatingPoint(at: Scale, x: number, y: number, words: string, rises: boolean): string[] {
  const fits = x < 0.7;
  const [shift, anchor] = fits ? [10, "start" as const] : [-10, "end" as const];
  return [dot(at.x(x), at.y(y), "severe"), label(at.x(x) + shift, at.y(y) + (rises ? 20 : fits ? -10 : 22), words, "strong halo", anchor)];
}
