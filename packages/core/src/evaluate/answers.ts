import type { Matrix } from "../prepare/matrix";
import { evaluateClasses } from "./classEvaluation";
import { flatClassMetrics } from "./classMetricNames";
import { asSevere, type ClassScores, classNames, severeLabels } from "./classScores";
import { type Evaluation, evaluateScores } from "./evaluation";
import { flatMetrics } from "./metrics";
import type { Scores } from "./scores";

/** What a model answers on labelled rows: severe or not, and every class where there are more than two. */
export type Answers = { severe: Scores; classes?: ClassScores };

type Labelled = Pick<Matrix, "target" | "classes">;

/**
 * Answers to labelled rows.
 *
 * @param probabilities of a severe accident, one per row, or of every class, row-major, where the rows have more than two
 */
export function answersTo(rows: Labelled, probabilities: ClassScores["probabilities"]): Answers {
  const { target, classes = 2 } = rows;
  if (classes === 2) return { severe: { target: severeTarget(rows), probability: probabilities } };
  const scores = { target, probabilities, classes };
  return { severe: asSevere(scores, classNames(classes)), classes: scores };
}

/** The labels of rows as severe or not. */
export function severeTarget({ target, classes = 2 }: Labelled): Uint8Array {
  return severeLabels(target, classNames(classes));
}

/** Evaluations of answers at a threshold, and all their figures by name: those of all classes take the place of the same ones of two. */
export function evaluateAnswers({ severe, classes }: Answers, threshold: number) {
  const evaluation: Evaluation = evaluateScores(severe, threshold);
  if (!classes) return { evaluation, metrics: flatMetrics(evaluation) };
  const byClass = evaluateClasses(classes, classNames(classes.classes));
  return { evaluation, byClass, metrics: { ...flatMetrics(evaluation), ...flatClassMetrics(byClass) } };
}
