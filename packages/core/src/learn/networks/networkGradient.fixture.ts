import { seededRandom } from "../../evaluate/random";
import { backward, type Tape, type Tensor, tensor } from "./networkTensor";

/** A tensor of numbers between -1 and 1. */
export function randomTensor(rows: number, columns: number, seed: number): Tensor {
  const random = seededRandom(seed);
  return tensor(
    rows,
    columns,
    Float64Array.from({ length: rows * columns }, () => 2 * random() - 1),
  );
}

/**
 * The largest difference between the gradient of a weighted sum of an operation's cells and central differences, over all cells of `inputs`.
 * The weights are drawn, so that no cell is without influence.
 */
export function gradientError(operation: (tape: Tape) => Tensor, inputs: readonly Tensor[]): number {
  const width = operation(null).values.length;
  const weights = randomTensor(1, width, 99).values;
  const loss = () => operation([]).values.reduce((sum, value, i) => sum + value * weights[i]!, 0);
  for (const { gradient } of inputs) gradient.fill(0);
  const tape: Tape = [];
  operation(tape).gradient.set(weights);
  backward(tape);
  let error = 0;
  for (const { values, gradient } of inputs) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      values[i] = value + STEP;
      const above = loss();
      values[i] = value - STEP;
      const below = loss();
      values[i] = value;
      error = Math.max(error, Math.abs(gradient[i]! - (above - below) / (2 * STEP)));
    }
  }
  return error;
}

const STEP = 1e-6;
