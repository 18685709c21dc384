import type { Encoded } from "../../prepare/applyPreprocessing";
import { productsOf } from "../linear/linearProducts";
import type { SvmMap } from "./svmModel";

/** Rows that are mapped at once. */
const BLOCK = 256;

/** Maps encoded rows block by block, `take` getting the number of a block's first row and its mapped columns. */
export function mapEncoded(
  map: Exclude<SvmMap, { kind: "linear" }>,
  encoded: Encoded,
  take: (start: number, mapped: Encoded) => void,
): void {
  const matrix = map.kind === "fourier" ? map.frequencies : map.vectors;
  const width = matrix.length / encoded.columns;
  const lengths = map.kind === "rbf" ? squaredLengths(map.vectors, encoded.columns) : undefined;
  for (let start = 0; start < encoded.rows; start += BLOCK) {
    const rows = Math.min(BLOCK, encoded.rows - start);
    const values = new Float32Array(width * rows);
    for (let row = 0; row < rows; row++) {
      const { products, squares } = productsOf(matrix, width, encoded, start + row);
      for (let i = 0; i < width; i++) {
        values[i * rows + row] =
          map.kind === "fourier"
            ? Math.cos(products[i]! + map.phases[i]!)
            : Math.exp(-map.gamma * Math.max(0, squares + lengths![i]! - 2 * products[i]!));
      }
    }
    take(start, { columns: width, rows, values });
  }
}

/** `|v|^2` of every column of a row-major matrix. */
export function squaredLengths(matrix: ArrayLike<number>, lines: number): Float64Array {
  const width = matrix.length / lines;
  const lengths = new Float64Array(width);
  for (let cell = 0; cell < matrix.length; cell++) lengths[cell % width]! += matrix[cell]! ** 2;
  return lengths;
}
