/**
 * Rows ready for training or scoring.
 *
 * `values` is column-major, `features.length x rows` float32, NaN = missing; categorical features hold their code.
 * `target` is 1 for severe, or the number of a class where there are more than two. `ids` are accident ids (`Num_Acc`, exact in a double).
 */
export type Matrix = {
  features: readonly string[];
  rows: number;
  values: Float32Array;
  target: Uint8Array;
  ids: Float64Array;
  /** How many classes `target` tells apart; two when left out. */
  classes?: number;
};

/** Column `feature` of a matrix, without copying. */
export function column(matrix: Matrix, feature: number): Float32Array {
  return matrix.values.subarray(feature * matrix.rows, (feature + 1) * matrix.rows);
}
