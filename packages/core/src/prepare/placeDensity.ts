import type { Matrix } from "./matrix";
import { cellsOf, type PlaceColumn, placeGrid } from "./placeGrid";

const PER = 100_000; // rows

/**
 * How many accidents happen around a place: ln(1 + rows of its cell per 100,000 training rows), 0 in a cell without any. Where many are
 * recorded is town, and an accident there is milder than on the open road: the density says more than the rate of the same cell.
 */
export function fitPlaceDensity(train: Matrix, degrees: number, counts: (row: number) => boolean = () => true): PlaceColumn {
  const cells = cellsOf(train, degrees);
  const rows = new Map<number, number>();
  let all = 0;
  for (let row = 0; row < train.rows; row++) {
    if (!counts(row)) continue;
    all++;
    if (cells[row]! >= 0) rows.set(cells[row]!, (rows.get(cells[row]!) ?? 0) + 1);
  }
  const byCell = new Map([...rows].map(([cell, count]) => [cell, Math.log1p((PER * count) / all)]));
  return { name: `place_density_${degrees}`, otherwise: 0, grids: [placeGrid(degrees, byCell)] };
}
