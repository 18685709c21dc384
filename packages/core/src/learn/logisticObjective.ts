import type { LogisticRows } from "./logisticRows";

/** What is minimised: `sum of w log(1 + exp(-y m)) + l2 / 2 |weights|^2`, with margin m, y = -1 or 1 and w the row's weight. */
export type Objective = { rows: LogisticRows; target: Uint8Array; l2: number; positiveWeight: number };

/** The objective at `point`: weights, then the bias. */
export function valueAt({ rows: { rows, starts, columns, values }, target, l2, positiveWeight }: Objective, point: Float64Array): number {
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    let margin = 0;
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) margin += point[columns[cell]!]! * values[cell]!;
    const against = target[row] === 1 ? -margin : margin;
    // log(1 + exp(x)) without overflow
    loss += (target[row] === 1 ? positiveWeight : 1) * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))));
  }
  for (let column = 0; column < point.length - 1; column++) loss += (l2 / 2) * point[column]! ** 2;
  return loss;
}

/** Gradient, and the lower triangle of the Hessian row after row in a full square, both written anew. */
export function derivativesAt(
  { rows: { rows, width, starts, columns, values }, target, l2, positiveWeight }: Objective,
  point: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  gradient.fill(0);
  hessian.fill(0);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    let margin = 0;
    for (let cell = from; cell < to; cell++) margin += point[columns[cell]!]! * values[cell]!;
    const probability = 1 / (1 + Math.exp(-margin));
    const weight = target[row] === 1 ? positiveWeight : 1;
    const slope = weight * (probability - target[row]!);
    const curvature = weight * probability * (1 - probability);
    for (let cell = from; cell < to; cell++) {
      const column = columns[cell]!;
      gradient[column]! += slope * values[cell]!;
      const scaled = curvature * values[cell]!;
      // Columns of a row ascend, so this fills the lower triangle.
      for (let other = from; other <= cell; other++) hessian[column * width + columns[other]!]! += scaled * values[other]!;
    }
  }
  for (let column = 0; column < width - 1; column++) {
    gradient[column]! += l2 * point[column]!;
    hessian[column * width + column]! += l2;
  }
}
