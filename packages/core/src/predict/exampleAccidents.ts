import * as z from "zod";
import type { Scores } from "../evaluate/scores";
import type { Contract } from "../prepare/contract";
import { featuresSchema } from "../prepare/features";
import type { Matrix } from "../prepare/matrix";

/** An accident of the hold-out that can be sent as it is: its features, how it really ended, and what the version answers. */
export const ExampleAccident = z.strictObject({
  features: z.record(z.string(), z.number()),
  /** Whether it really was severe. */
  actual: z.boolean(),
  probability: z.number().min(0).max(1),
  severe: z.boolean(),
});
export type ExampleAccident = z.infer<typeof ExampleAccident>;

/** A severe and a light accident of which the version says what they were. */
export const ExampleAccidents = z.strictObject({ severe: ExampleAccident, light: ExampleAccident });
export type ExampleAccidents = z.infer<typeof ExampleAccidents>;

/** Rows looked at for one whose every value a caller may send. */
const LOOKED_AT = 500;

/**
 * Chooses from the hold-out the severe and the light accident that the model is surest of, among those whose values the contract accepts.
 * Undefined when the model gets none right of either.
 */
export function chooseExamples(
  matrix: Matrix,
  { target, probability }: Scores,
  threshold: number,
  contract: Contract,
): ExampleAccidents | undefined {
  const rows = Array.from({ length: matrix.rows }, (_, row) => row).sort((a, b) => probability[a]! - probability[b]! || a - b);
  const schema = featuresSchema(contract);
  const find = (order: readonly number[], actual: boolean): ExampleAccident | undefined => {
    const right = order.filter((row) => Boolean(target[row]) === actual && probability[row]! >= threshold === actual);
    const row = right.slice(0, LOOKED_AT).find((candidate) => schema.safeParse(featuresOf(matrix, candidate)).success);
    return row === undefined ? undefined : { features: featuresOf(matrix, row), actual, probability: probability[row]!, severe: actual };
  };
  const severe = find(rows.toReversed(), true);
  const light = find(rows, false);
  return severe && light && { severe, light };
}

/** What is known of a row, by name. */
function featuresOf({ features, rows, values }: Matrix, row: number): Record<string, number> {
  const known = features.map((name, feature) => [name, values[feature * rows + row]!] as const).filter(([, value]) => !Number.isNaN(value));
  return Object.fromEntries(known);
}
