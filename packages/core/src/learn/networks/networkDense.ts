import type { NetworkRows } from "./networkRows";
import { type Tape, type Tensor, tensor } from "./networkTensor";

/** `x . weights + bias`. */
export function dense(tape: Tape, x: Tensor, weights: Tensor, bias?: Tensor): Tensor {
  const result = started(x.rows, weights.columns, bias);
  multiply(x.values, weights.values, result.values, x.rows, x.columns, weights.columns);
  tape?.push(() => {
    if (bias) addColumnSums(result, bias.gradient);
    backDense(x, weights, result);
  });
  return result;
}

/** Each cell of the input is multiplied by the mask of its feature: `of` tells the feature of each column. */
export type FeatureMask = { mask: Tensor; of: Uint16Array };

/** `input[batch] . weights + bias`, over the cells that are not zero. */
export function denseOfRows(
  tape: Tape,
  input: NetworkRows,
  batch: Uint32Array,
  weights: Tensor,
  bias?: Tensor,
  masked?: FeatureMask,
): Tensor {
  const result = started(batch.length, weights.columns, bias);
  const { starts, columns, values } = input;
  const width = weights.columns;
  const features = masked?.mask.columns ?? 0;
  for (let r = 0; r < batch.length; r++) {
    const to = r * width;
    for (let cell = starts[batch[r]!]!; cell < starts[batch[r]! + 1]!; cell++) {
      const column = columns[cell]!;
      const value = masked ? values[cell]! * masked.mask.values[r * features + masked.of[column]!]! : values[cell]!;
      if (value !== 0) addScaled(weights.values, column * width, value, result.values, to, width);
    }
  }
  tape?.push(() => {
    if (bias) addColumnSums(result, bias.gradient);
    backRows(input, batch, weights, result, masked);
  });
  return result;
}

function started(rows: number, columns: number, bias?: Tensor): Tensor {
  const result = tensor(rows, columns);
  if (bias) for (let row = 0; row < rows; row++) result.values.set(bias.values, row * columns);
  return result;
}

/** `into += x . weights`, four inputs at a time: half the reads and writes of one at a time. */
function multiply(x: Float64Array, weights: Float64Array, into: Float64Array, rows: number, inputs: number, outputs: number): void {
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * inputs, row * outputs];
    let i = 0;
    for (; i + 3 < inputs; i += 4) {
      const a = x[from + i]!;
      const b = x[from + i + 1]!;
      const c = x[from + i + 2]!;
      const d = x[from + i + 3]!;
      const w = i * outputs;
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      for (let j = 0; j < outputs; j++) {
        into[to + j]! +=
          a * weights[w + j]! + b * weights[w + outputs + j]! + c * weights[w + 2 * outputs + j]! + d * weights[w + 3 * outputs + j]!;
      }
    }
    for (; i < inputs; i++) addScaled(weights, i * outputs, x[from + i]!, into, to, outputs);
  }
}

function backDense(x: Tensor, weights: Tensor, result: Tensor): void {
  const [inputs, outputs] = [x.columns, weights.columns];
  const { gradient } = result;
  for (let row = 0; row < x.rows; row++) {
    const [from, to] = [row * inputs, row * outputs];
    for (let i = 0; i < inputs; i++) {
      const value = x.values[from + i]!;
      const w = i * outputs;
      let sum = 0;
      for (let j = 0; j < outputs; j++) {
        const slope = gradient[to + j]!;
        sum += slope * weights.values[w + j]!;
        weights.gradient[w + j]! += slope * value;
      }
      x.gradient[from + i]! += sum;
    }
  }
}

function backRows(
  { starts, columns, values }: NetworkRows,
  batch: Uint32Array,
  weights: Tensor,
  result: Tensor,
  masked?: FeatureMask,
): void {
  const width = weights.columns;
  for (let r = 0; r < batch.length; r++) {
    for (let cell = starts[batch[r]!]!; cell < starts[batch[r]! + 1]!; cell++) {
      const from = columns[cell]! * width;
      if (!masked) {
        addScaled(result.gradient, r * width, values[cell]!, weights.gradient, from, width);
        continue;
      }
      const at = r * masked.mask.columns + masked.of[columns[cell]!]!;
      const share = masked.mask.values[at]!;
      let sum = 0;
      for (let j = 0; j < width; j++) sum += result.gradient[r * width + j]! * weights.values[from + j]!;
      masked.mask.gradient[at]! += sum * values[cell]!;
      if (share !== 0) addScaled(result.gradient, r * width, values[cell]! * share, weights.gradient, from, width);
    }
  }
}

function addScaled(from: Float64Array, at: number, factor: number, into: Float64Array, to: number, count: number): void {
  for (let j = 0; j < count; j++) into[to + j]! += factor * from[at + j]!;
}

function addColumnSums({ rows, columns, gradient }: Tensor, into: Float64Array): void {
  for (let row = 0; row < rows; row++) addScaled(gradient, row * columns, 1, into, 0, columns);
}
