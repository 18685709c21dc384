import { DataError } from "../../errors";
import type { Encoded } from "../../prepare/applyPreprocessing";

/**
 * Encoded rows without their zeros: the cells of row `i` are `starts[i]` to `starts[i + 1]` of `columns` and `values`. One-hot codes leave
 * about 40 cells of 250, and a network's first layer costs that much less.
 */
export type NetworkRows = { rows: number; width: number; starts: Uint32Array; columns: Uint32Array; values: Float32Array };

/** Throws DataError when a cell is missing or infinite. */
export function networkRows({ columns: width, rows, values }: Encoded): NetworkRows {
  const starts = new Uint32Array(rows + 1);
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows; row++) {
      const value = values[column * rows + row]!;
      if (!Number.isFinite(value))
        throw new DataError(`A network takes no missing or infinite cells; row ${row} has one in column ${column}.`);
      if (value !== 0) starts[row + 1]!++;
    }
  }
  for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
  const result = { columns: new Uint32Array(starts[rows]!), values: new Float32Array(starts[rows]!) };
  const next = starts.slice(0, rows);
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < rows; row++) {
      const value = values[column * rows + row]!;
      if (value === 0) continue;
      const cell = next[row]!++;
      result.columns[cell] = column;
      result.values[cell] = value;
    }
  }
  return { rows, width, starts, ...result };
}
