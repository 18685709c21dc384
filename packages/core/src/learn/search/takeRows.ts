import { column, type Matrix } from "../../prepare/matrix";

/** The rows of a matrix that pass a test, in their order. */
export function takeRows(matrix: Matrix, test: (row: number) => boolean): Matrix {
  const kept = Uint32Array.from(Array.from({ length: matrix.rows }, (_, row) => row).filter(test));
  const values = new Float32Array(matrix.features.length * kept.length);
  for (const feature of matrix.features.keys()) {
    const from = column(matrix, feature);
    for (const [to, row] of kept.entries()) values[feature * kept.length + to] = from[row]!;
  }
  return {
    ...matrix,
    rows: kept.length,
    values,
    target: Uint8Array.from(kept, (row) => matrix.target[row]!),
    ids: Float64Array.from(kept, (row) => matrix.ids[row]!),
  };
}
