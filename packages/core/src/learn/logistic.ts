import type { z } from "zod";
import { DataError } from "../errors";
import type { Encoded } from "../prepare/applyPreprocessing";
import type { TrainingOptions } from "./family";
import { solveCholesky } from "./logisticCholesky";
import { derivativesAt, type Objective, valueAt } from "./logisticObjective";
import { LogisticParameters } from "./logisticParameters";
import { logisticRows } from "./logisticRows";
import type { LogisticModel } from "./model";

/** `gradient` is its largest component per row at the end, `converged` 1 or 0, `loss` the penalised loss per row. */
export type LogisticSummary = { iterations: number; converged: number; gradient: number; loss: number; columns: number };

const SUFFICIENT_DECREASE = 1e-4; // Nocedal and Wright, Numerical Optimization, 3.1

/** Relative error of the objective's sum: near the optimum it hides the decrease that the gradient still promises. */
const ROUNDING = 1e-12;

/**
 * Fits an L2-regularised logistic regression by Newton's method with a backtracking line search, in float64.
 *
 * The penalty makes the optimum finite and unique on separable data too. Rows of one class only have none: DataError, as for no rows,
 * for a target of another length and for missing cells. Stopping at `maxIterations` is not an error: `converged` says it.
 * Throws the signal's reason when it is aborted, seen once per iteration.
 *
 * @param data preprocessed rows without missing cells, scaled numbers and one-hot codes.
 * @param target 1 for severe.
 */
export function trainLogistic(
  data: Encoded,
  target: Uint8Array,
  parameters: z.input<typeof LogisticParameters> = {},
  { signal }: TrainingOptions = {},
): { model: LogisticModel; summary: LogisticSummary } {
  const { tolerance, maxIterations, l2, positiveWeight } = LogisticParameters.parse(parameters);
  requireUsable(data, target);
  const objective: Objective = { rows: logisticRows(data), target, l2, positiveWeight };
  const width = data.columns + 1;
  const [gradient, hessian] = [new Float64Array(width), new Float64Array(width * width)];
  let point = startingPoint(width, objective);
  let value = valueAt(objective, point);
  let iterations = 0;
  for (;;) {
    signal?.throwIfAborted();
    derivativesAt(objective, point, gradient, hessian);
    const steepest = largest(gradient) / data.rows;
    const next = steepest <= tolerance || iterations === maxIterations ? undefined : descend(objective, point, value, gradient, hessian);
    if (!next) return { model: modelOf(point), summary: summarise(steepest <= tolerance, iterations, steepest, value, data) };
    [point, value] = [next.point, next.value];
    iterations++;
  }
}

function requireUsable({ columns, rows, values }: Encoded, target: Uint8Array): void {
  if (rows === 0) throw new DataError("There are no training rows.");
  if (target.length !== rows || values.length !== columns * rows) throw new DataError(`${rows} rows have ${target.length} targets.`);
  const positives = target.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === rows) {
    throw new DataError(`All ${rows} training rows are ${positives === 0 ? "not severe" : "severe"}: there is nothing to tell apart.`);
  }
  if (!values.every(Number.isFinite)) throw new DataError("Logistic regression takes no missing or infinite cells: encode the rows first.");
}

/** No weights, and the bias that gives the mean. */
function startingPoint(width: number, { target, positiveWeight }: Objective): Float64Array {
  const positives = target.reduce((sum, label) => sum + label, 0);
  const point = new Float64Array(width);
  point[width - 1] = Math.log((positives * positiveWeight) / (target.length - positives));
  return point;
}

/** One Newton step, halved until the objective falls as it should; undefined when rounding leaves nothing to gain. */
function descend(
  objective: Objective,
  point: Float64Array,
  value: number,
  gradient: Float64Array,
  hessian: Float64Array,
): { point: Float64Array; value: number } | undefined {
  const step = direction(gradient, hessian);
  const slope = step.reduce((sum, component, i) => sum + component * gradient[i]!, 0);
  for (let length = 1; length * slope > value * Number.EPSILON; length /= 2) {
    const next = point.map((component, i) => component - length * step[i]!);
    const nextValue = valueAt(objective, next);
    if (nextValue <= value * (1 + ROUNDING) - SUFFICIENT_DECREASE * length * slope) return { point: next, value: nextValue };
  }
  return undefined;
}

/** `hessian^-1 gradient`; the diagonal is raised until the matrix can be inverted (nearly no penalty and collinear columns). */
function direction(gradient: Float64Array, hessian: Float64Array): Float64Array {
  const size = gradient.length;
  let greatest = 0;
  for (let i = 0; i < size; i++) greatest = Math.max(greatest, hessian[i * size + i]!);
  for (let ridge = 0; ; ridge = ridge === 0 ? greatest * 1e-12 + Number.MIN_VALUE : ridge * 100) {
    const [matrix, step] = [hessian.slice(), gradient.slice()];
    for (let i = 0; i < size; i++) matrix[i * size + i]! += ridge;
    if (solveCholesky(matrix, step)) return step;
  }
}

function largest(gradient: Float64Array): number {
  return gradient.reduce((max, component) => Math.max(max, Math.abs(component)), 0);
}

function modelOf(point: Float64Array): LogisticModel {
  return { family: "logistic", bias: point.at(-1)!, weights: point.slice(0, -1) };
}

function summarise(converged: boolean, iterations: number, gradient: number, value: number, { rows, columns }: Encoded): LogisticSummary {
  return { iterations, converged: converged ? 1 : 0, gradient, loss: value / rows, columns };
}
