import { DataError } from "../../errors";
import type { Matrix } from "../../prepare/matrix";

/**
 * Rows to learn from: column-major float32, NaN = missing, target the number of the class. Every `Matrix` is one. `weights` say how
 * many times each row counts; a row of weight 0 is not learnt from.
 */
export type TrainingRows = Omit<Matrix, "ids"> & { weights?: Float32Array };

/** Values of one feature, without copying. */
export function valuesOf({ values, rows }: Pick<TrainingRows, "values" | "rows">, feature: number): Float32Array {
  return values.subarray(feature * rows, (feature + 1) * rows);
}

/**
 * Throws DataError, naming feature and row, when rows cannot be learnt from: sizes that disagree, no rows, no feature, an infinite
 * value, a target that is no class, a weight that is negative, infinite or missing, no weight at all.
 */
export function checkTrainingRows(data: TrainingRows, name: string, classes = 2): void {
  const { features, rows, values, target, weights } = data;
  if (features.length === 0) throw new DataError(`The ${name} rows have no feature.`);
  if (rows === 0) throw new DataError(`There are no ${name} rows.`);
  if (values.length !== features.length * rows || target.length !== rows || (weights && weights.length !== rows)) {
    const sizes = `${features.length} features x ${rows} rows, ${values.length} values, ${target.length} targets`;
    throw new DataError(`The ${name} rows do not fit together: ${sizes}${weights ? `, ${weights.length} weights` : ""}.`);
  }
  for (const [f, feature] of features.entries()) {
    const row = firstInfinite(valuesOf(data, f));
    if (row >= 0) reject(name, row, `Feature "${feature}"`, feature, "is infinite");
  }
  const odd = target.findIndex((label) => label >= classes);
  if (odd >= 0) reject(name, odd, 'Feature "target"', "target", classes === 2 ? "is neither 0 nor 1" : `is none of ${classes} classes`);
  if (weights) checkWeights(weights, name);
}

function firstInfinite(values: Float32Array): number {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return row;
  }
  return -1;
}

function checkWeights(weights: Float32Array, name: string): void {
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (bad >= 0) reject(name, bad, "The weight", "weights", "is no finite number of at least 0");
  if (weights.every((weight) => weight === 0)) throw new DataError(`All ${name} rows have weight 0.`);
}

function reject(name: string, row: number, what: string, path: string, complaint: string): never {
  throw new DataError(`${what} ${complaint} in row ${row} of the ${name} rows.`, [{ path: `${name}:${row}:${path}`, message: complaint }]);
}
