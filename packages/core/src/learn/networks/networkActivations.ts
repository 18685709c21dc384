import { type Tape, type Tensor, tensor } from "./networkTensor";

export function relu(tape: Tape, x: Tensor): Tensor {
  const result = tensor(
    x.rows,
    x.columns,
    x.values.map((value) => (value > 0 ? value : 0)),
  );
  tape?.push(() => {
    for (let i = 0; i < x.values.length; i++) if (x.values[i]! > 0) x.gradient[i]! += result.gradient[i]!;
  });
  return result;
}

export function tanh(tape: Tape, x: Tensor): Tensor {
  const result = tensor(x.rows, x.columns, x.values.map(Math.tanh));
  tape?.push(() => {
    for (let i = 0; i < x.values.length; i++) x.gradient[i]! += result.gradient[i]! * (1 - result.values[i]! ** 2);
  });
  return result;
}

/** Zeroes a share of the cells and enlarges the others, so that their sum stays what it was on average (Srivastava et al. 2014). */
export function dropout(tape: Tape, x: Tensor, share: number, random: () => number): Tensor {
  const factors = Float64Array.from(x.values, () => (random() < share ? 0 : 1 / (1 - share)));
  const result = tensor(
    x.rows,
    x.columns,
    x.values.map((value, i) => value * factors[i]!),
  );
  tape?.push(() => {
    for (let i = 0; i < factors.length; i++) x.gradient[i]! += result.gradient[i]! * factors[i]!;
  });
  return result;
}
