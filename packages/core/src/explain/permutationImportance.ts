import * as z from "zod";
import { metricDirection } from "../evaluate/metricDirection";
import { seededRandom } from "../evaluate/random";
import { shuffle } from "../evaluate/shuffle";
import type { Matrix } from "../prepare/matrix";
import { ModelInsight } from "./modelInsight";

/** How much worse a metric becomes, on average and from repeat to repeat, when a feature's values are shuffled among the rows. */
export const FeatureImportance = z.strictObject({ feature: z.string(), mean: z.number(), sd: z.number() });
export type FeatureImportance = z.infer<typeof FeatureImportance>;

/** `attention` and `coefficients` stand beside it for a model that shows them: see `ModelInsight`. */
export const PermutationImportance = z.strictObject({
  ...ModelInsight.shape,
  metric: z.string(),
  /** The metric on the rows as they are. */
  reference: z.number(),
  rows: z.int(),
  repeats: z.int(),
  seed: z.int(),
  /** The most important first. */
  features: z.array(FeatureImportance),
});
export type PermutationImportance = z.infer<typeof PermutationImportance>;

export type PermutationRequest = {
  /** The metric by name, and its value of a matrix; null where it is not defined. */
  metric: string;
  measure: (rows: Matrix) => Promise<number | null>;
  matrix: Matrix;
  repeats?: number;
  seed?: number;
};

/** Permutation importance (Breiman 2001; Fisher, Rudin and Dominici 2019), for any model. Of rows on which the metric is not defined, all are 0. */
export async function permutationImportance(request: PermutationRequest): Promise<PermutationImportance> {
  const { metric, measure, matrix, repeats = 3, seed = 1 } = request;
  const { rows, features } = matrix;
  const reference = await measure(matrix);
  const values = matrix.values.slice();
  const shuffled = { ...matrix, values };
  const importances: FeatureImportance[] = [];
  for (const [index, feature] of features.entries()) {
    const column = values.subarray(index * rows, (index + 1) * rows);
    const original = column.slice();
    const losses: number[] = [];
    const random = seededRandom(seed + index);
    for (let repeat = 0; repeat < repeats && reference !== null && varies(original); repeat++) {
      shuffle(column, random);
      const value = await measure(shuffled);
      if (value !== null) losses.push(metricDirection(metric) * (reference - value));
    }
    column.set(original);
    importances.push({ feature, ...spread(losses) });
  }
  importances.sort((a, b) => b.mean - a.mean);
  return { metric, reference: reference ?? 0, rows, repeats, seed, features: importances };
}

function varies(column: Float32Array): boolean {
  return column.some((value) => !Object.is(value, column[0]));
}

function spread(values: readonly number[]): { mean: number; sd: number } {
  if (values.length === 0) return { mean: 0, sd: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}
