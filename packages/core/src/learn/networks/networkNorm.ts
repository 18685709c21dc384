import { type Tape, type Tensor, tensor } from "./networkTensor";

/** Keeps the division finite where a column is constant; PyTorch's BatchNorm1d. */
const EPSILON = 1e-5;

/** Batch normalisation of some columns: what is learnt, and what is gathered for later rows. */
export type BatchNorm = { scale: Tensor; shift: Tensor; mean: Float64Array; variance: Float64Array };

export function batchNorm(columns: number): BatchNorm {
  return {
    scale: tensor(1, columns, new Float64Array(columns).fill(1)),
    shift: tensor(1, columns),
    mean: new Float64Array(columns),
    variance: new Float64Array(columns).fill(1),
  };
}

/** With the statistics that training gathered: `x . factor + offset`. */
export function foldedNorm({ scale, shift, mean, variance }: BatchNorm): { factor: Float64Array; offset: Float64Array } {
  const factor = scale.values.map((value, i) => value / Math.sqrt(variance[i]! + EPSILON));
  return { factor, offset: shift.values.map((value, i) => value - mean[i]! * factor[i]!) };
}

/** Normalises by the statistics that training gathered. */
export function normaliseByRunning(x: Tensor, norm: BatchNorm): Tensor {
  const { factor, offset } = foldedNorm(norm);
  const result = tensor(x.rows, x.columns);
  for (let i = 0; i < result.values.length; i++) result.values[i] = x.values[i]! * factor[i % x.columns]! + offset[i % x.columns]!;
  return result;
}

/**
 * Normalises columns over small parts of the batch, of at most `size` rows, each by its own mean and variance (ghost batch normalisation,
 * Hoffer et al. 2017), and moves the gathered statistics towards them by `momentum`.
 */
export function ghostBatchNorm(tape: Tape, x: Tensor, norm: BatchNorm, size: number, momentum: number): Tensor {
  const result = tensor(x.rows, x.columns);
  const normalised = new Float64Array(x.values.length);
  const parts = Math.ceil(x.rows / size);
  for (let part = 0; part < parts; part++) {
    const [from, to] = [Math.floor((part * x.rows) / parts), Math.floor(((part + 1) * x.rows) / parts)];
    for (let column = 0; column < x.columns; column++) {
      const deviation = normaliseColumn(x, norm, normalised, result, { from, to, column }, momentum);
      tape?.push(() => backColumn(x, norm, normalised, result, { from, to, column }, deviation));
    }
  }
  return result;
}

/** Rows `from` to `to` of one column. */
type Part = { from: number; to: number; column: number };

/** Answers the standard deviation of the part. */
function normaliseColumn(x: Tensor, norm: BatchNorm, normalised: Float64Array, result: Tensor, part: Part, momentum: number): number {
  const { from, to, column } = part;
  const [rows, width] = [to - from, x.columns];
  let [sum, squares] = [0, 0];
  for (let row = from; row < to; row++) sum += x.values[row * width + column]!;
  const mean = sum / rows;
  for (let row = from; row < to; row++) squares += (x.values[row * width + column]! - mean) ** 2;
  const deviation = Math.sqrt(squares / rows + EPSILON);
  const [scale, shift] = [norm.scale.values[column]!, norm.shift.values[column]!];
  for (let row = from; row < to; row++) {
    const at = row * width + column;
    normalised[at] = (x.values[at]! - mean) / deviation;
    result.values[at] = normalised[at]! * scale + shift;
  }
  norm.mean[column]! += momentum * (mean - norm.mean[column]!);
  if (rows > 1) norm.variance[column]! += momentum * (squares / (rows - 1) - norm.variance[column]!);
  return deviation;
}

function backColumn(x: Tensor, norm: BatchNorm, normalised: Float64Array, result: Tensor, part: Part, deviation: number): void {
  const { from, to, column } = part;
  const width = x.columns;
  let [sum, product] = [0, 0];
  for (let row = from; row < to; row++) {
    const at = row * width + column;
    sum += result.gradient[at]!;
    product += result.gradient[at]! * normalised[at]!;
  }
  norm.scale.gradient[column]! += product;
  norm.shift.gradient[column]! += sum;
  const factor = norm.scale.values[column]! / deviation;
  const [meanSum, meanProduct] = [sum / (to - from), product / (to - from)];
  for (let row = from; row < to; row++) {
    const at = row * width + column;
    x.gradient[at]! += factor * (result.gradient[at]! - meanSum - normalised[at]! * meanProduct);
  }
}
