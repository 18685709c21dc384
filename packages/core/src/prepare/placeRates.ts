import type { Matrix } from "./matrix";
import { cellsOf, type PlaceColumn, type PlaceGrid, placeGrid } from "./placeGrid";

// Chosen on the validation rows of labelled-2024, `scene`, boosting: log loss 0.4718 without, 0.4680 to 0.25 degrees, 0.4660 to 0.05, 0.4660 to 0.01.
const GRID_DEGREES = [1, 0.25, 0.05];
const SMOOTHING = 20; // rows, as the target encoder of ../shared/peers

/**
 * How often accidents of a class happened around a place: the finest grid that holds its cell decides. A cell's share is drawn towards that
 * of the cell around it (`SMOOTHING` rows' worth). Rows without a place count only in the share of all.
 */
export function fitPlaceRates(train: Matrix, target: number, counts: (row: number) => boolean = () => true): PlaceColumn {
  const rows = Uint32Array.from({ length: train.rows }, (_, row) => row).filter(counts);
  const overall = rows.length > 0 ? Math.fround(rows.filter((row) => train.target[row] === target).length / rows.length) : 0;
  const around = new Float32Array(train.rows).fill(overall);
  const grids: PlaceGrid[] = [];
  for (const degrees of GRID_DEGREES) {
    const cells = cellsOf(train, degrees);
    const sums = new Map<number, { rows: number; own: number; around: number }>();
    for (const row of rows) {
      if (cells[row]! < 0) continue;
      const sum = sums.get(cells[row]!) ?? { rows: 0, own: 0, around: around[row]! };
      sum.rows++;
      if (train.target[row] === target) sum.own++;
      sums.set(cells[row]!, sum);
    }
    const values = new Map(
      [...sums].map(([cell, sum]) => [cell, Math.fround((sum.own + SMOOTHING * sum.around) / (sum.rows + SMOOTHING))]),
    );
    for (const row of rows) around[row] = values.get(cells[row]!) ?? around[row]!;
    grids.push(placeGrid(degrees, values));
  }
  return { name: `place_rate_${target}`, otherwise: overall, grids };
}
