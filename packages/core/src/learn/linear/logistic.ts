import type { z } from "zod";
import { DataError } from "../../errors";
import type { Encoded } from "../../prepare/applyPreprocessing";
import type { TrainingOptions } from "../family";
import type { LogisticModel, MultinomialModel } from "../model";
import { classWeightsOf } from "../networks/networkLabels";
import { logisticLoss, softmaxLoss } from "./linearLoss";
import { denseRows, type LinearRows } from "./linearRows";
import { rowWeights } from "./linearRowWeights";
import { LogisticParameters } from "./logisticParameters";
import { minimiseLinear } from "./minimiseLinear";

/** `gradient` is the largest component of the (sub)gradient per row at the end, `converged` 1 or 0, `loss` the penalised loss per row, `nonzero` the weights that are not 0. */
export type LogisticSummary = { iterations: number; converged: number; gradient: number; loss: number; columns: number; nonzero: number };

/** Besides the class's weight, how much each row counts. */
export type LogisticOptions = TrainingOptions & { sampleWeights?: ArrayLike<number> };

/**
 * Fits a logistic regression with L2, L1 or elastic-net penalty in float64; more than two classes have a softmax over a margin each.
 *
 * The penalty makes the optimum finite on separable data too (L2: unique). Rows of one class only have none: DataError, as for no rows,
 * for a target of another length, for missing or infinite cells and for weights that leave one class. Stopping at `maxIterations` is not
 * an error: `converged` says it. Rejects with the signal's reason when it is aborted, seen once per iteration.
 *
 * @param data rows without missing cells, scaled numbers and one-hot codes.
 * @param target number of the class, 1 for severe.
 */
export async function trainLogistic(
  data: LinearRows | Encoded,
  target: Uint8Array,
  parameters: z.input<typeof LogisticParameters> = {},
  { classes = 2, sampleWeights, ...options }: LogisticOptions = {},
): Promise<{ model: LogisticModel | MultinomialModel; summary: LogisticSummary }> {
  const { tolerance, maxIterations, strength, l1Ratio, positiveWeight, classWeight } = LogisticParameters.parse(parameters);
  const rows = "dense" in data ? data : denseRows(data);
  requireUsable(rows, target);
  const classWeights = classWeightsOf(target, classes, classWeight);
  if (classes === 2) classWeights[1]! *= positiveWeight;
  const weights = rowWeights(target, classWeights, sampleWeights);
  const problem = {
    data: rows,
    labels: target,
    ...(weights && { weights }),
    loss: classes === 2 ? logisticLoss : softmaxLoss(classes),
    l1: strength * l1Ratio,
    l2: strength * (1 - l1Ratio),
  };
  const start = startingPoint(rows.columns, target, classes, weights);
  const { point, iterations, converged, gradient, loss } = await minimiseLinear(problem, start, { tolerance, maxIterations, ...options });
  const model = classes === 2 ? binaryModel(point) : multinomialModel(point, classes, new Set(target));
  const nonzero = point.reduce((count, weight, i) => count + (weight !== 0 && i % (rows.columns + 1) !== rows.columns ? 1 : 0), 0);
  return { model, summary: { iterations, converged: converged ? 1 : 0, gradient, loss, columns: rows.columns, nonzero } };
}

function requireUsable({ rows, dense, coded }: LinearRows, target: Uint8Array): void {
  if (rows === 0) throw new DataError("There are no training rows.");
  const lengths = [target, ...dense.map(({ values }) => values), ...coded.map(({ codes }) => codes)].map(({ length }) => length);
  if (lengths.some((length) => length !== rows)) throw new DataError(`${rows} rows have ${target.length} targets.`);
  for (const { values } of dense) {
    // A sum of finite float32 is finite in float64.
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row]!;
    if (!Number.isFinite(sum)) throw new DataError("A linear model takes no missing or infinite cells: encode the rows first.");
  }
}

/** No weights, and the biases that give each class its share. A class without rows counts as half a row. */
function startingPoint(columns: number, target: Uint8Array, classes: number, weights?: Float32Array): Float64Array {
  const totals = new Float64Array(classes);
  for (let row = 0; row < target.length; row++) totals[target[row]!]! += weights ? weights[row]! : 1;
  const biases = totals.map((total) => Math.log(total || 0.5));
  if (classes === 2) {
    const point = new Float64Array(columns + 1);
    point[columns] = biases[1]! - biases[0]!;
    return point;
  }
  const point = new Float64Array(classes * (columns + 1));
  for (let k = 0; k < classes; k++) point[k * (columns + 1) + columns] = biases[k]!;
  return point;
}

function binaryModel(point: Float64Array): LogisticModel {
  return { family: "logistic", bias: point.at(-1)!, weights: point.slice(0, -1) };
}

/**
 * Biases are centred: only their differences matter. The bias of a class without rows has no optimum and runs away, until float32 cannot
 * tell the others apart: such a class gets no weight, and a bias that leaves it practically impossible.
 */
function multinomialModel(point: Float64Array, classes: number, present: ReadonlySet<number>): MultinomialModel {
  const width = point.length / classes;
  const outputs = Array.from({ length: classes }, (_, k) => point.slice(k * width, (k + 1) * width));
  const mean = outputs.reduce((sum, output, k) => sum + (present.has(k) ? output.at(-1)! : 0), 0) / present.size;
  return {
    family: "multinomial",
    biases: Float64Array.from(outputs, (output, k) => (present.has(k) ? output.at(-1)! - mean : ABSENT_CLASS_BIAS)),
    weights: outputs.map((output, k) => (present.has(k) ? output.slice(0, -1) : new Float64Array(width - 1))),
  };
}

/** Below every margin that a penalised model gives: exp(-50) is 2e-22. */
const ABSENT_CLASS_BIAS = -50;
