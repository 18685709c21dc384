import type { Encoded } from "../../prepare/applyPreprocessing";

/**
 * One encoded row times a matrix, `columns x width` row-major, and the row's squared length. Cells that are zero, most of a one-hot row,
 * cost nothing. `products` is `into`, written anew.
 */
export function productsOf(
  matrix: Float32Array | Int8Array,
  width: number,
  { columns, rows, values }: Encoded,
  row: number,
  into = new Float64Array(width),
): { products: Float64Array; squares: number } {
  into.fill(0);
  let squares = 0;
  for (let column = 0; column < columns; column++) {
    const value = values[column * rows + row]!;
    if (value === 0) continue;
    squares += value * value;
    for (let i = 0, cell = column * width; i < width; i++, cell++) into[i]! += value * matrix[cell]!;
  }
  return { products: into, squares };
}
