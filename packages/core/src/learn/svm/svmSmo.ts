import { setImmediate } from "node:timers/promises";

/** `signed[i]` is the row's multiplier times its sign, the margin of a row `sum of signed x kernel + bias`. */
export type SmoSolution = { signed: Float64Array; bias: number; iterations: number };

/** A kernel matrix, `size x size`, of which the rows `chosen` are learnt from. */
export type SmoProblem = {
  kernel: Float32Array;
  size: number;
  chosen: Uint32Array;
  labels: Uint8Array;
  /** The most that each row's multiplier may be. */
  caps: Float64Array;
  tolerance: number;
  signal?: AbortSignal;
};

/** Between two looks at the signal. */
const STEPS_PER_TURN = 2000;

const LEAST_CURVATURE = 1e-12; // LIBSVM, TAU

/**
 * Solves the dual of a support vector machine by sequential minimal optimisation, pairs chosen by second-order information (Fan, Chen and
 * Lin 2005, "Working Set Selection Using Second Order Information"), as LIBSVM does. `labels` and `caps` go by the numbers in `chosen`.
 */
export async function solveSmo({ kernel, size, chosen, labels, caps, tolerance, signal }: SmoProblem): Promise<SmoSolution> {
  const count = chosen.length;
  const sign = Float64Array.from(chosen, (row) => (labels[row] === 1 ? 1 : -1));
  const cap = Float64Array.from(chosen, (row) => caps[row]!);
  const alpha = new Float64Array(count);
  const gradient = new Float64Array(count).fill(-1);
  const cell = (a: number, b: number) => kernel[chosen[a]! * size + chosen[b]!]!;
  const mostSteps = Math.max(1_000_000, 100 * count);
  let iterations = 0;
  for (; iterations < mostSteps; iterations++) {
    if (iterations % STEPS_PER_TURN === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    const pair = worstPair(sign, cap, alpha, gradient, cell, tolerance);
    if (!pair) break;
    const [i, j] = pair;
    const [oldI, oldJ] = [alpha[i]!, alpha[j]!];
    movePair(i, j, sign, cap, alpha, gradient, cell);
    const [changeI, changeJ] = [sign[i]! * (alpha[i]! - oldI), sign[j]! * (alpha[j]! - oldJ)];
    const [lineI, lineJ] = [chosen[i]! * size, chosen[j]! * size];
    for (let t = 0; t < count; t++) {
      gradient[t]! += sign[t]! * (changeI * kernel[lineI + chosen[t]!]! + changeJ * kernel[lineJ + chosen[t]!]!);
    }
  }
  const signed = new Float64Array(size);
  for (let t = 0; t < count; t++) signed[chosen[t]!] = sign[t]! * alpha[t]!;
  return { signed, bias: biasOf(sign, cap, alpha, gradient), iterations };
}

type Cell = (a: number, b: number) => number;

/** The pair that violates optimality most, by the decrease that it promises; undefined when none does by more than the tolerance. */
function worstPair(
  sign: Float64Array,
  cap: Float64Array,
  alpha: Float64Array,
  gradient: Float64Array,
  cell: Cell,
  tolerance: number,
): [number, number] | undefined {
  let [i, up] = [-1, Number.NEGATIVE_INFINITY];
  for (let t = 0; t < sign.length; t++) {
    const value = -sign[t]! * gradient[t]!;
    if (value > up && (sign[t]! > 0 ? alpha[t]! < cap[t]! : alpha[t]! > 0)) [i, up] = [t, value];
  }
  if (i < 0) return undefined;
  let [j, least, low] = [-1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let t = 0; t < sign.length; t++) {
    if (!(sign[t]! > 0 ? alpha[t]! > 0 : alpha[t]! < cap[t]!)) continue;
    const value = -sign[t]! * gradient[t]!;
    low = Math.min(low, value);
    const gain = up - value;
    if (gain <= 0) continue;
    const promised = -(gain * gain) / Math.max(LEAST_CURVATURE, cell(i, i) + cell(t, t) - 2 * cell(i, t));
    if (promised < least) [j, least] = [t, promised];
  }
  return j < 0 || up - low < tolerance ? undefined : [i, j];
}

/** Minimises over two multipliers, whose signed sum stays as it is. */
function movePair(
  i: number,
  j: number,
  sign: Float64Array,
  cap: Float64Array,
  alpha: Float64Array,
  gradient: Float64Array,
  cell: Cell,
): void {
  const curvature = Math.max(LEAST_CURVATURE, cell(i, i) + cell(j, j) - 2 * cell(i, j));
  const wanted = (-sign[i]! * gradient[i]! + sign[j]! * gradient[j]!) / curvature;
  const room = (t: number, upwards: boolean) => (upwards ? cap[t]! - alpha[t]! : alpha[t]!);
  const step = Math.min(wanted, room(i, sign[i]! > 0), room(j, sign[j]! < 0));
  alpha[i] = Math.min(cap[i]!, Math.max(0, alpha[i]! + sign[i]! * step));
  alpha[j] = Math.min(cap[j]!, Math.max(0, alpha[j]! - sign[j]! * step));
}

/** The mean over multipliers between their bounds, or the middle of what the others allow. */
function biasOf(sign: Float64Array, cap: Float64Array, alpha: Float64Array, gradient: Float64Array): number {
  let [sum, free, least, most] = [0, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let t = 0; t < sign.length; t++) {
    const value = -sign[t]! * gradient[t]!;
    if (cap[t] === 0) continue;
    if (alpha[t]! > 0 && alpha[t]! < cap[t]!) {
      sum += value;
      free++;
    } else if (sign[t]! > 0 === (alpha[t] === 0)) least = Math.max(least, value);
    else most = Math.min(most, value);
  }
  if (free > 0) return sum / free;
  if (Number.isFinite(least) && Number.isFinite(most)) return (least + most) / 2;
  return Number.isFinite(least) ? least : Number.isFinite(most) ? most : 0;
}
