import { DataError } from "../errors";
import type { Matrix } from "../prepare/matrix";

/** Rows to learn from: column-major float32, NaN = missing, target 0 or 1. Every `Matrix` is one. */
export type TrainingRows = Omit<Matrix, "ids">;

/** Values of one feature, without copying. */
export function valuesOf({ values, rows }: TrainingRows, feature: number): Float32Array {
  return values.subarray(feature * rows, (feature + 1) * rows);
}

/** Throws DataError, naming feature and row, when rows cannot be learnt from: sizes that disagree, no rows, no feature, an infinite value, a target but 0 and 1. */
export function checkTrainingRows(data: TrainingRows, name: string): void {
  const { features, rows, values, target } = data;
  if (features.length === 0) throw new DataError(`The ${name} rows have no feature.`);
  if (rows === 0) throw new DataError(`There are no ${name} rows.`);
  if (values.length !== features.length * rows || target.length !== rows) {
    const sizes = `${features.length} features x ${rows} rows, ${values.length} values, ${target.length} targets`;
    throw new DataError(`The ${name} rows do not fit together: ${sizes}.`);
  }
  for (const [f, feature] of features.entries()) {
    const row = valuesOf(data, f).findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (row >= 0) reject(name, row, feature, "is infinite");
  }
  const odd = target.findIndex((label) => label > 1);
  if (odd >= 0) reject(name, odd, "target", "is neither 0 nor 1");
}

function reject(name: string, row: number, feature: string, complaint: string): never {
  throw new DataError(`Feature "${feature}" ${complaint} in row ${row} of the ${name} rows.`, [
    { path: `${name}:${row}:${feature}`, message: complaint },
  ]);
}
