/** A matrix of a network, row-major, and the derivative of the loss by each of its cells. */
export type Tensor = { rows: number; columns: number; values: Float64Array; gradient: Float64Array };

/** What a forward pass leaves to be done backwards: each entry adds to the gradients of what its operation read. Null: only the values are wanted. */
export type Tape = (() => void)[] | null;

/** @param values taken as they are; zeros when left out */
export function tensor(rows: number, columns: number, values = new Float64Array(rows * columns)): Tensor {
  return { rows, columns, values, gradient: new Float64Array(rows * columns) };
}

/** Runs a tape backwards. The gradient of the loss must already stand in what the forward pass answered. */
export function backward(tape: Tape): void {
  for (let i = (tape?.length ?? 0) - 1; i >= 0; i--) tape![i]!();
}

/** Weights drawn evenly within sqrt(6 / (inputs + outputs)) of 0 (Glorot and Bengio 2010, formula 16). */
export function glorot(inputs: number, outputs: number, random: () => number): Tensor {
  const bound = Math.sqrt(6 / (inputs + outputs));
  const values = Float64Array.from({ length: inputs * outputs }, () => (2 * random() - 1) * bound);
  return tensor(inputs, outputs, values);
}
