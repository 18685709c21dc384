import { type Tape, type Tensor, tensor } from "./networkTensor";

/**
 * Projects each row onto the probability simplex, which zeroes its small cells: `max(z - tau, 0)`, with tau such that the row adds up to 1
 * (Martins and Astudillo 2016, algorithm 1; gradient by its proposition 2).
 */
export function sparsemax(tape: Tape, x: Tensor): Tensor {
  const { rows, columns } = x;
  const result = tensor(rows, columns);
  for (let row = 0; row < rows; row++) {
    const threshold = thresholdOf(x.values.subarray(row * columns, (row + 1) * columns));
    for (let i = row * columns; i < (row + 1) * columns; i++) result.values[i] = Math.max(0, x.values[i]! - threshold);
  }
  tape?.push(() => {
    for (let row = 0; row < rows; row++) projectGradient(x, result, row * columns, columns);
  });
  return result;
}

function thresholdOf(row: Float64Array): number {
  const sorted = row.toSorted().reverse();
  let [sum, threshold] = [0, 0];
  for (const [index, value] of sorted.entries()) {
    sum += value;
    if (1 + (index + 1) * value <= sum) break;
    threshold = (sum - 1) / (index + 1);
  }
  return threshold;
}

/** Of the cells that are not zero, the gradient less its mean over them. */
function projectGradient(x: Tensor, { values, gradient }: Tensor, from: number, count: number): void {
  let [sum, support] = [0, 0];
  for (let i = from; i < from + count; i++) {
    if (values[i]! === 0) continue;
    sum += gradient[i]!;
    support++;
  }
  for (let i = from; i < from + count; i++) if (values[i]! > 0) x.gradient[i]! += gradient[i]! - sum / support;
}
