import type { Answers } from "@vigie/core/evaluate/answers";
import { asSevere, severeLabels } from "@vigie/core/evaluate/classScores";
import { rowMajor } from "@vigie/core/onnx/scoreMatrix";
import type { LoadedModel } from "@vigie/core/predict/loadedModel";
import type { Matrix } from "@vigie/core/prepare/matrix";

/** What an open model answers on labelled rows. */
export async function answersOfModel({ bundle, predictBatch, predictClasses }: LoadedModel, matrix: Matrix): Promise<Answers> {
  const rows = rowMajor(matrix);
  const { classes: names } = bundle;
  if (names.length > 2) {
    const classes = { target: matrix.target, probabilities: await predictClasses(rows, matrix.rows), classes: names.length };
    return { severe: asSevere(classes, names), classes };
  }
  const probability = Float64Array.from(await predictBatch(rows, matrix.rows), (prediction) => prediction.probability);
  return { severe: { target: severeLabels(matrix.target, names), probability } };
}
