import { type Answers, answersTo } from "../evaluate/answers";
import { type ChosenCalibration, chooseCalibration, chooseClassCalibration } from "../evaluate/chooseCalibration";
import { scoreClassesOf, scoreMatrix } from "../onnx/scoreMatrix";
import type { OnnxSession } from "../onnx/session";
import type { Matrix } from "../prepare/matrix";

/** Answers of a graph on a matrix. */
export async function answersOf(session: OnnxSession, matrix: Matrix): Promise<Answers> {
  const { classes } = session;
  return answersTo({ ...matrix, classes }, await (classes > 2 ? scoreClassesOf(session, matrix) : scoreMatrix(session, matrix)));
}

/** The calibration for a model that answers so, and the same answers calibrated by what has not seen them. */
export function calibrateAnswers({ severe, classes }: Answers): ChosenCalibration & { answers: Answers } {
  if (classes) {
    const chosen = chooseClassCalibration(classes);
    return { ...chosen, answers: answersTo(classes, chosen.probabilities) };
  }
  const chosen = chooseCalibration(severe);
  return { ...chosen, answers: { severe: { target: severe.target, probability: chosen.probabilities } } };
}
