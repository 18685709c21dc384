import { type ChosenCalibration, chooseCalibration, chooseClassCalibration } from "../evaluate/chooseCalibration";
import { evaluateClasses } from "../evaluate/classEvaluation";
import { flatClassMetrics } from "../evaluate/classMetricNames";
import { asSevere, type ClassScores, classNames, severeLabels } from "../evaluate/classScores";
import { type Evaluation, evaluateScores } from "../evaluate/evaluation";
import { flatMetrics } from "../evaluate/metrics";
import type { Scores } from "../evaluate/scores";
import { scoreClassesOf, scoreMatrix } from "../onnx/scoreMatrix";
import type { OnnxSession } from "../onnx/session";
import type { Matrix } from "../prepare/matrix";

/** What a model answers on labelled rows: severe or not, and every class where there are more than two. */
export type Answers = { severe: Scores; classes?: ClassScores };

/** Answers of a graph on a matrix. */
export async function answersOf(session: OnnxSession, matrix: Matrix): Promise<Answers> {
  if (session.classes > 2) return fromClasses(matrix.target, await scoreClassesOf(session, matrix), session.classes);
  return { severe: { target: severeTarget(matrix), probability: await scoreMatrix(session, matrix) } };
}

/** The labels of a matrix as severe or not. */
export function severeTarget({ target, classes = 2 }: Matrix): Uint8Array {
  return severeLabels(target, classNames(classes));
}

/** The calibration for a model that answers so, and the same answers calibrated by what has not seen them. */
export function calibrateAnswers({ severe, classes }: Answers): ChosenCalibration & { answers: Answers } {
  if (classes) {
    const chosen = chooseClassCalibration(classes);
    return { ...chosen, answers: fromClasses(classes.target, chosen.probabilities, classes.classes) };
  }
  const chosen = chooseCalibration(severe);
  return { ...chosen, answers: { severe: { target: severe.target, probability: chosen.probabilities } } };
}

/** Evaluations of answers at a threshold, and all their figures by name: those of all classes take the place of the same ones of two. */
export function evaluateAnswers({ severe, classes }: Answers, threshold: number) {
  const evaluation: Evaluation = evaluateScores(severe, threshold);
  if (!classes) return { evaluation, metrics: flatMetrics(evaluation) };
  const byClass = evaluateClasses(classes, classNames(classes.classes));
  return { evaluation, byClass, metrics: { ...flatMetrics(evaluation), ...flatClassMetrics(byClass) } };
}

function fromClasses(target: Uint8Array, probabilities: ClassScores["probabilities"], count: number): Answers {
  const classes = { target, probabilities, classes: count };
  return { severe: asSevere(classes, classNames(count)), classes };
}
