import * as z from "zod";
import { column, type Matrix } from "./matrix";

/** What is known of the cells of a grid of `degrees`: their numbers, ascending, and a float32 value of each, none below 0. */
export const PlaceGrid = z.strictObject({ degrees: z.number().positive(), cells: z.array(z.int()), values: z.array(z.number()) });
export type PlaceGrid = z.infer<typeof PlaceGrid>;

/** A column made of a place: the value of its cell in the last of the grids that holds it, `otherwise` where none does, NaN without a place. */
export const PlaceColumn = z.strictObject({ name: z.string(), otherwise: z.number(), grids: z.array(PlaceGrid) });
export type PlaceColumn = z.infer<typeof PlaceColumn>;

/** Columns of a grid in the number of a cell: 360 degrees at the finest, 0.05, are 7,200. */
export const CELLS_PER_ROW = 8192;

/** So many digits tell one float32 from the next, and JSON of a fitted grid is half as long. */
const FLOAT32_DIGITS = 9;

/** A grid of values by the number of their cell. */
export function placeGrid(degrees: number, byCell: ReadonlyMap<number, number>): PlaceGrid {
  const cells = [...byCell.keys()].sort((a, b) => a - b);
  return { degrees, cells, values: cells.map((cell) => Number(Math.fround(byCell.get(cell)!).toPrecision(FLOAT32_DIGITS))) };
}

/** Values at the places of rows. */
export function placeColumnOf({ otherwise, grids }: PlaceColumn, matrix: Pick<Matrix, "features" | "rows" | "values">): Float32Array {
  const result = new Float32Array(matrix.rows).fill(otherwise);
  for (const { degrees, cells: known, values } of grids) {
    const cells = cellsOf(matrix, degrees);
    for (let row = 0; row < matrix.rows; row++) {
      if (cells[row]! < 0) result[row] = Number.NaN;
      else result[row] = values[positionOf(known, cells[row]!)] ?? result[row]!;
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

/** Where a cell stands among ascending ones, -1 when it is not there. */
function positionOf(cells: readonly number[], cell: number): number {
  let [from, to] = [0, cells.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (cells[middle]! === cell) return middle;
    if (cells[middle]! < cell) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
