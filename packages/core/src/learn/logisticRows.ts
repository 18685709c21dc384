import type { Encoded } from "../prepare/applyPreprocessing";

/**
 * Rows without their zeros (compressed sparse rows): the cells of row `i` are `starts[i]` to `starts[i + 1]` of `columns` and `values`.
 * One-hot columns leave about 40 cells of 250, which makes the Hessian 40 times cheaper.
 */
export type LogisticRows = { rows: number; width: number; starts: Uint32Array; columns: Uint32Array; values: Float32Array };

/** The last column of the result is the constant 1 of the bias. */
export function logisticRows({ columns: width, rows, values }: Encoded): LogisticRows {
  const starts = new Uint32Array(rows + 1);
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) starts[(i % rows) + 1]!++;
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]! + 1;
  const result = { columns: new Uint32Array(starts[rows]!), values: new Float32Array(starts[rows]!) };
  const next = starts.slice(0, rows);
  const append = (row: number, column: number, value: number) => {
    const cell = next[row]!++;
    result.columns[cell] = column;
    result.values[cell] = value;
  };
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows; row++) {
      const value = values[column * rows + row]!;
      if (value !== 0) append(row, column, value);
    }
  }
  for (let row = 0; row < rows; row++) append(row, width, 1);
  return { rows, width: width + 1, starts, ...result };
}
