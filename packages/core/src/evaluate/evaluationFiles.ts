import { calibrationChart } from "./charts/calibrationChart";
import type { ChartLanguage } from "./charts/chartWords";
import { precisionRecallChart, rocChart } from "./charts/rankCharts";
import { thresholdChart } from "./charts/thresholdChart";
import type { ClassEvaluation } from "./classEvaluation";
import { classLabel } from "./classLabel";
import type { ClassScores } from "./classScores";
import { CONFUSION_WORDS, confusionPicture } from "./confusionPicture";
import type { Curves } from "./curves";
import type { Evaluation } from "./evaluation";
import type { Scores } from "./scores";

/** What a model was found to be on labelled rows. `byClass` is there for more than two classes, whose `names` come in their order. */
export type EvaluatedRows = {
  evaluation: Evaluation;
  byClass?: ClassEvaluation | undefined;
  names: readonly string[];
  metrics: Readonly<Record<string, number>>;
  curves: Curves;
  ids: Float64Array;
  target: Uint8Array;
  answers: { severe: Scores; classes?: ClassScores };
};

/** The files that show an evaluation, each under the name of its artefact; pictures speak the reader's language. */
export function evaluationFiles(
  { evaluation, byClass, names, metrics, curves, ids, target, answers }: EvaluatedRows,
  language: ChartLanguage = "en",
) {
  const confusion = byClass ? { names, cells: byClass.confusion } : evaluation.confusion;
  const drawn = byClass ? { names: names.map((name) => classLabel(name, language)), cells: byClass.confusion } : evaluation.confusion;
  return {
    scores: { name: "scores.json", content: json(metrics) },
    confusion: { name: "confusion.json", content: json(confusion) },
    picture: { name: "confusion.svg", content: confusionPicture(drawn, CONFUSION_WORDS[language]) },
    predictions: { name: "predictions.csv", content: predictionsCsv(ids, target, answers) },
    curves: { name: "curves.json", content: JSON.stringify(curves) },
    roc: { name: "roc.svg", content: rocChart(curves, evaluation, language) },
    precisionRecall: { name: "precision-recall.svg", content: precisionRecallChart(curves, evaluation, language) },
    calibration: { name: "calibration.svg", content: calibrationChart(curves, evaluation, language) },
    thresholds: { name: "thresholds.svg", content: thresholdChart(curves, evaluation.threshold, language) },
  };
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** `id,target,probability`, and the probability of every class where there are more than two. */
function predictionsCsv(ids: Float64Array, target: Uint8Array, { severe, classes }: EvaluatedRows["answers"]): string {
  const further = classes ? Array.from({ length: classes.classes }, (_, number) => number) : [];
  const lines = Array.from(ids, (id, row) => {
    const each = further.map((number) => classes?.probabilities[row * further.length + number]);
    return [id, target[row], severe.probability[row], ...each].join(",");
  });
  return [["id", "target", "probability", ...further.map((number) => `probability_${number}`)].join(","), ...lines, ""].join("\n");
}
