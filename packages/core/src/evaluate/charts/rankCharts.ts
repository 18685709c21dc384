import type { Curves } from "../curves";
import type { Evaluation } from "../evaluation";
import { chart, dot, label, percent, polyline, type Scale, shareAxis } from "./chart";

/** ROC curve with the operating point: how many severe accidents are found for how many false alarms. */
export function rocChart({ roc }: Curves, evaluation: Evaluation): string {
  const [notSevere, severe] = evaluation.classes;
  const falseAlarms = notSevere.support === 0 ? 0 : 1 - notSevere.recall;
  const auc = evaluation.rocAuc;
  const words = {
    title: auc === null ? "ROC curve: not defined with one class only" : `ROC curve: area ${auc.toFixed(3)}`,
    subtitle: `From ${evaluation.threshold.toFixed(2)} on: ${percent(severe.recall)} of the severe found, ${percent(falseAlarms)} of the others alarmed`,
    description: `Share of severe accidents found against share of other accidents alarmed, over all thresholds, on ${evaluation.rows} accidents. Dashed: a coin.`,
  };
  return chart(words, shareAxis("Other accidents that are called severe"), shareAxis("Severe accidents that are found"), (at) => [
    polyline(
      [
        [at.x(0), at.y(0)],
        [at.x(1), at.y(1)],
      ],
      "chance",
    ),
    polyline(placed(roc, at), "curve severe"),
    ...(auc === null ? [] : operatingPoint(at, falseAlarms, severe.recall, evaluation.threshold, true)),
  ]);
}

/** Precision against recall with the operating point; dashed, the share of severe accidents, which a coin would have. */
export function precisionRecallChart({ precisionRecall }: Curves, evaluation: Evaluation): string {
  const [, severe] = evaluation.classes;
  const share = evaluation.severe / evaluation.rows;
  const { averagePrecision } = evaluation;
  const words = {
    title: averagePrecision === null ? "Precision and recall: no severe accident" : `Average precision ${averagePrecision.toFixed(3)}`,
    subtitle: `From ${evaluation.threshold.toFixed(2)} on: precision ${percent(severe.precision)}, recall ${percent(severe.recall)}`,
    description: `Precision against recall over all thresholds, on ${evaluation.rows} accidents. Dashed: ${percent(share)}, the share of severe accidents.`,
  };
  return chart(words, shareAxis("Recall: severe accidents that are found"), shareAxis("Precision: alarms that are right"), (at) => [
    polyline(
      [
        [at.x(0), at.y(share)],
        [at.x(1), at.y(share)],
      ],
      "chance",
    ),
    label(at.x(0) + 6, at.y(share) - 6, `${percent(share)} of all are severe`, "ref halo", "start"),
    polyline(placed(precisionRecall, at), "curve severe"),
    ...(averagePrecision === null ? [] : operatingPoint(at, severe.recall, severe.precision, evaluation.threshold, false)),
  ]);
}

function placed(points: readonly { x: number; y: number }[], at: Scale): [number, number][] {
  return points.map(({ x, y }) => [at.x(x), at.y(y)]);
}

/** The label stands on the side that the curve leaves free: below a rising one, above a falling one. */
function operatingPoint(at: Scale, x: number, y: number, threshold: number, rises: boolean): string[] {
  const fits = x < 0.7;
  const [shift, anchor] = fits ? [10, "start" as const] : [-10, "end" as const];
  return [
    dot(at.x(x), at.y(y), "severe"),
    label(at.x(x) + shift, at.y(y) + (rises ? 20 : fits ? -10 : 22), `threshold ${threshold.toFixed(2)}`, "strong halo", anchor),
  ];
}
