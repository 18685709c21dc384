import type { Tensor } from "./networkTensor";

/** Rows' classes and the weight of each class. */
export type Labels = { target: Uint8Array; classWeights: Float64Array };

/**
 * Mean log loss of margins, rows weighted by their class: of one column, the margin of class 1 of two; else one column per class (softmax).
 * With `slopes` it writes the gradient by the margins.
 */
export function networkLoss(margins: Tensor, { target, classWeights }: Labels, batch: Uint32Array, slopes: boolean): number {
  const { columns, values, gradient } = margins;
  let [loss, weights] = [0, 0];
  for (let r = 0; r < batch.length; r++) weights += classWeights[target[batch[r]!]!]!;
  for (let r = 0; r < batch.length; r++) {
    const label = target[batch[r]!]!;
    const weight = classWeights[label]! / weights;
    if (columns === 1) {
      const margin = values[r]!;
      loss += weight * (Math.max(margin, 0) - label * margin + Math.log1p(Math.exp(-Math.abs(margin))));
      if (slopes) gradient[r] = weight * (1 / (1 + Math.exp(-margin)) - label);
      continue;
    }
    const at = r * columns;
    const total = logSumExp(values, at, columns);
    loss += weight * (total - values[at + label]!);
    if (slopes) for (let k = 0; k < columns; k++) gradient[at + k] = weight * (Math.exp(values[at + k]! - total) - (k === label ? 1 : 0));
  }
  return loss;
}

/** Probabilities of margins: of class 1 of two, or of every class, row-major. */
export function probabilitiesOf({ rows, columns, values }: Tensor): Float64Array {
  if (columns === 1) return values.map((margin) => 1 / (1 + Math.exp(-margin)));
  const result = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    const total = logSumExp(values, row * columns, columns);
    for (let k = 0; k < columns; k++) result[row * columns + k] = Math.exp(values[row * columns + k]! - total);
  }
  return result;
}

/** log of the sum of exp, without overflow. */
function logSumExp(values: Float64Array, at: number, count: number): number {
  let most = values[at]!;
  for (let k = 1; k < count; k++) most = Math.max(most, values[at + k]!);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp(values[at + k]! - most);
  return most + Math.log(sum);
}
