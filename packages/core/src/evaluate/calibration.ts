import * as z from "zod";

/**
 * What is done to a model's probabilities so that they mean what they say, fitted on validation rows and written into the graph.
 *
 * - `platt`: sigmoid(slope x log odds + intercept)
 * - `isotonic`: straight lines between knots `(from, to)`, both increasing, from (0, 0) to (1, 1)
 * - `temperature`, for more than two classes: each probability to the power 1 / temperature, made to add up to 1
 */
export const Calibration = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("platt"), slope: z.number().positive(), intercept: z.number() }),
  z
    .strictObject({ kind: z.literal("isotonic"), from: z.array(z.number()).min(2), to: z.array(z.number().min(0).max(1)).min(2) })
    .refine(({ from, to }) => from.length === to.length && increases(from) && increases(to), "knots must come in pairs and increase"),
  z.strictObject({ kind: z.literal("temperature"), temperature: z.number().positive() }),
]);
export type Calibration = z.infer<typeof Calibration>;

/** Probabilities are kept so far from 0 and 1 before their logarithm is taken: what float32 can tell from 1. */
export const SMALLEST_PROBABILITY = 1e-7;

/**
 * Calibrated probabilities, as the graph answers them; null changes nothing.
 *
 * @param probabilities of a severe accident, one per row, or of every class, row-major `rows x classes`
 */
export function applyCalibration(calibration: Calibration | null, probabilities: ArrayLike<number>, classes = 2): Float64Array {
  if (calibration === null) return Float64Array.from(probabilities);
  if (calibration.kind === "temperature") return cooled(calibration.temperature, probabilities, classes);
  const { kind } = calibration;
  return Float64Array.from(probabilities, (p) => (kind === "platt" ? platt(calibration, p) : isotonic(calibration, p)));
}

/** Log odds of a probability, in the steps of float32 that the graph takes. */
export function logOdds(probability: number): number {
  const p = Math.fround(Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, probability)));
  return Math.log(p) - Math.log(Math.fround(1 - p));
}

function platt({ slope, intercept }: { slope: number; intercept: number }, probability: number): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(probability) + intercept)));
}

/** The sum of every line's rise up to the probability: no line has to be looked for, in a graph neither. */
function isotonic({ from, to }: { from: readonly number[]; to: readonly number[] }, probability: number): number {
  let value = to[0]!;
  for (let knot = 0; knot + 1 < from.length; knot++) {
    const width = from[knot + 1]! - from[knot]!;
    const within = Math.min(width, Math.max(0, probability - from[knot]!));
    value += ((to[knot + 1]! - to[knot]!) / width) * within;
  }
  return Math.min(1, Math.max(0, value));
}

function cooled(temperature: number, probabilities: ArrayLike<number>, classes: number): Float64Array {
  const result = Float64Array.from(probabilities, (p) => Math.max(SMALLEST_PROBABILITY, p) ** (1 / temperature));
  for (let from = 0; from < result.length; from += classes) {
    const row = result.subarray(from, from + classes);
    const sum = row.reduce((total, value) => total + value, 0);
    for (let column = 0; column < classes; column++) row[column]! /= sum;
  }
  return result;
}

function increases(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > values[index - 1]!);
}
