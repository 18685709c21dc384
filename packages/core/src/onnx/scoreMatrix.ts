import type { Matrix } from "../prepare/matrix";
import type { OnnxSession } from "./session";

/** Probabilities of all rows of a matrix, through the graph that is served. */
export function scoreMatrix(session: OnnxSession, matrix: Pick<Matrix, "features" | "rows" | "values">): Promise<Float32Array> {
  return session.score(rowMajor(matrix), matrix.rows, matrix.features.length);
}

/** Probabilities of every class for all rows of a matrix, row-major `rows x classes`. */
export function scoreClassesOf(session: OnnxSession, matrix: Pick<Matrix, "features" | "rows" | "values">): Promise<Float32Array> {
  return session.scoreClasses(rowMajor(matrix), matrix.rows, matrix.features.length);
}

/** A matrix's cells row after row, as a session takes them. */
export function rowMajor({ features, rows, values }: Pick<Matrix, "features" | "rows" | "values">): Float32Array {
  const width = features.length;
  const result = new Float32Array(rows * width);
  for (let feature = 0; feature < width; feature++) {
    for (let row = 0; row < rows; row++) result[row * width + feature] = values[feature * rows + row]!;
  }
  return result;
}
