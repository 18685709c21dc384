import type { TrainingOptions } from "../family";
import { squaredHingeLoss } from "../linear/linearLoss";
import { marginsOf } from "../linear/linearObjective";
import { type LinearRows, pickRows } from "../linear/linearRows";
import { minimiseLinear } from "../linear/minimiseLinear";
import type { SvmMachine } from "./svmModel";
import type { SvmParameters } from "./svmParameters";
import { solveSmo } from "./svmSmo";

/** Where machines are fitted on some of the rows and give all of them a margin. `labels` are 0 and 1, of all rows. */
export type SvmSpace = {
  /** Weights of a machine. */
  width: number;
  fit: (chosen: Uint32Array, labels: Uint8Array) => Promise<SvmMachine>;
  margins: (machine: SvmMachine) => Float64Array;
};

type Options = Pick<TrainingOptions, "signal">;

/** Rows as they are: squared hinge loss, solved in the primal. */
export function linearSpace(data: LinearRows, parameters: SvmParameters, weights: Float32Array | undefined, options: Options): SvmSpace {
  const { c, maxIterations, tolerance } = parameters;
  return {
    width: data.columns,
    async fit(chosen, labels) {
      const problem = {
        data: chosen.length === data.rows ? data : pickRows(data, chosen),
        labels: Uint8Array.from(chosen, (row) => labels[row]!),
        ...(weights && { weights: Float32Array.from(chosen, (row) => weights[row]!) }),
        loss: squaredHingeLoss,
        l1: 0,
        l2: 1 / c,
      };
      const { point } = await minimiseLinear(problem, new Float64Array(data.columns + 1), {
        maxIterations,
        tolerance: tolerance / 10,
        ...options,
      });
      return { weights: point.slice(0, -1), bias: point.at(-1)! };
    },
    margins({ weights: own, bias }) {
      const point = new Float64Array(data.columns + 1).fill(bias);
      point.set(own);
      return marginsOf(data, point);
    },
  };
}

/** Rows by the kernel between them: hinge loss, solved in the dual; a machine has a weight for every row. */
export function kernelSpace(
  data: LinearRows,
  gamma: number,
  parameters: SvmParameters,
  weights: Float32Array | undefined,
  options: Options,
): SvmSpace {
  const size = data.rows;
  const kernel = rbfKernel(data, gamma);
  const caps = Float64Array.from({ length: size }, (_, row) => parameters.c * (weights ? weights[row]! : 1));
  return {
    width: size,
    async fit(chosen, labels) {
      const { signed, bias } = await solveSmo({ kernel, size, chosen, labels, caps, tolerance: parameters.tolerance, ...options });
      return { weights: signed, bias };
    },
    margins({ weights: own, bias }) {
      const margins = new Float64Array(size).fill(bias);
      for (let row = 0; row < size; row++) {
        for (let other = 0; other < size; other++) margins[row]! += own[other]! * kernel[row * size + other]!;
      }
      return margins;
    },
  };
}

/** `exp(-gamma |x - z|^2)` of all pairs, the distances summed column by column. */
function rbfKernel({ rows, dense, coded }: LinearRows, gamma: number): Float32Array {
  const kernel = new Float32Array(rows * rows);
  const distances = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    distances.fill(0);
    for (const { values } of dense) {
      const own = values[row]!;
      for (let other = 0; other < row; other++) distances[other]! += (values[other]! - own) ** 2;
    }
    for (const { codes } of coded) {
      const own = codes[row]!;
      // Two different codes differ in two columns, a code and none in one.
      for (let other = 0; other < row; other++) if (codes[other] !== own) distances[other]! += own === 0 || codes[other] === 0 ? 1 : 2;
    }
    kernel[row * rows + row] = 1;
    for (let other = 0; other < row; other++)
      kernel[row * rows + other] = kernel[other * rows + row] = Math.exp(-gamma * distances[other]!);
  }
  return kernel;
}
