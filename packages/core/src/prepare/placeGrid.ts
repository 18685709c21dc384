import { column, type Matrix } from "./matrix";

/** What is known of the cells of a grid of `degrees`, by the number of the cell: float32 values, none below 0. */
export type PlaceGrid = { degrees: number; values: ReadonlyMap<number, number> };

/** A column made of a place: the value of its cell in the last of the grids that holds it, `otherwise` where none does, NaN without a place. */
export type PlaceColumn = { name: string; otherwise: number; grids: readonly PlaceGrid[] };

/** Columns of a grid in the number of a cell: 360 degrees at the finest, 0.05, are 7,200. */
export const CELLS_PER_ROW = 8192;

/** Values at the places of rows. */
export function placeColumnOf({ otherwise, grids }: PlaceColumn, matrix: Pick<Matrix, "features" | "rows" | "values">): Float32Array {
  const result = new Float32Array(matrix.rows).fill(otherwise);
  for (const { degrees, values } of grids) {
    const cells = cellsOf(matrix, degrees);
    for (let row = 0; row < matrix.rows; row++) {
      if (cells[row]! < 0) result[row] = Number.NaN;
      else result[row] = values.get(cells[row]!) ?? result[row]!;
    }
  }
  return result;
}

/** Number of each row's cell, -1 without a place. Each operation rounds to float32, as the graph's do: a place lies in the same cell in both. */
export function cellsOf(matrix: Pick<Matrix, "features" | "rows" | "values">, degrees: number): Int32Array {
  const [lat, long] = ["lat", "long"].map((name) => column(matrix as Matrix, matrix.features.indexOf(name)));
  const size = Math.fround(degrees);
  return Int32Array.from({ length: matrix.rows }, (_, row) => {
    const down = Math.floor(Math.fround(Math.fround(lat![row]! + 90) / size));
    const across = Math.floor(Math.fround(Math.fround(long![row]! + 180) / size));
    return Number.isNaN(down) || Number.isNaN(across) ? -1 : down * CELLS_PER_ROW + across;
  });
}
