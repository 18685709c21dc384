import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Matrix } from "../prepare/matrix";

/** The shared 28-column matrices, 38,288 training rows and 16,410 test rows; `data` is the folder of real data. */
export function fr28Matrix(data: string, side: "train" | "test"): Matrix {
  const read = (name: string) =>
    gunzipSync(readFileSync(join(data, "baac", "processed", "datascientest-2021", `${name}_${side}.csv.gz`)))
      .toString("latin1")
      .trimEnd()
      .split("\n");
  const [header = "", ...lines] = read("X");
  const features = header.trim().split(",");
  const rows = lines.length;
  const values = new Float32Array(features.length * rows);
  for (const [row, line] of lines.entries()) {
    for (const [index, cell] of line.split(",").entries()) values[index * rows + row] = cell.trim() === "" ? Number.NaN : Number(cell);
  }
  const target = Uint8Array.from(read("y").slice(1), Number);
  return { features, rows, values, target, ids: Float64Array.from({ length: rows }, (_, row) => row) };
}

/** Rows of a matrix that meet a condition. */
export function matrixRows(matrix: Matrix, wanted: (row: number) => boolean): Matrix {
  return matrixAt(matrix, Array.from({ length: matrix.rows }, (_, row) => row).filter(wanted));
}

/** Rows of a matrix by their place, which may repeat. */
export function matrixAt(matrix: Matrix, rows: readonly number[]): Matrix {
  const values = new Float32Array(matrix.features.length * rows.length);
  for (let feature = 0; feature < matrix.features.length; feature++) {
    for (const [at, row] of rows.entries()) values[feature * rows.length + at] = matrix.values[feature * matrix.rows + row]!;
  }
  return {
    features: matrix.features,
    rows: rows.length,
    values,
    target: Uint8Array.from(rows, (row) => matrix.target[row]!),
    ids: Float64Array.from(rows, (row) => matrix.ids[row]!),
  };
}
