import { stratifiedFolds } from "../learn/search/folds";
import { column, type Matrix } from "./matrix";

/** Share of a class in the cells of a grid of `degrees`, by the number of the cell. */
export type PlaceGrid = { degrees: number; rates: ReadonlyMap<number, number> };

/**
 * How often accidents of a class happened around a place: the finest grid that holds its cell decides, `overall` where none does. Grids from
 * the coarsest to the finest; a cell's share is drawn towards that of the cell around it (`smoothing` rows' worth).
 */
export type PlaceRates = { overall: number; grids: readonly PlaceGrid[] };

// Chosen on the validation rows of labelled-2024, `scene`, boosting: log loss 0.4718 without, 0.4680 to 0.25 degrees, 0.4660 to 0.05, 0.4660 to 0.01.
export const GRID_DEGREES = [1, 0.25, 0.05];
const SMOOTHING = 20; // rows, as the target encoder of ../shared/peers
const FOLDS = 5;

/** Columns of a grid in the number of a cell: 360 degrees at the finest are 7,200. */
export const CELLS_PER_ROW = 8192;

/** Fits rates of a class to training rows; rows without a place count only overall. */
export function fitPlaceRates(train: Matrix, target: number, counts: (row: number) => boolean = () => true): PlaceRates {
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
    const rates = new Map([...sums].map(([cell, sum]) => [cell, Math.fround((sum.own + SMOOTHING * sum.around) / (sum.rows + SMOOTHING))]));
    for (const row of rows) around[row] = rates.get(cells[row]!) ?? around[row]!;
    grids.push({ degrees, rates });
  }
  return { overall, grids };
}

/** Rates at the places of rows; NaN without a place. */
export function placeRatesOf({ overall, grids }: PlaceRates, matrix: Pick<Matrix, "features" | "rows" | "values">): Float32Array {
  const result = new Float32Array(matrix.rows).fill(overall);
  for (const { degrees, rates } of grids) {
    const cells = cellsOf(matrix, degrees);
    for (let row = 0; row < matrix.rows; row++) {
      if (cells[row]! < 0) result[row] = Number.NaN;
      else result[row] = rates.get(cells[row]!) ?? result[row]!;
    }
  }
  return result;
}

/** What training rows are told: each by rates fitted to the accidents of other folds, so that no row's own label is among its features. */
export function outOfFoldPlaceRates(train: Matrix, target: number, seed: number): Float32Array {
  const folds = Math.min(FOLDS, new Set(train.ids).size);
  if (folds < 2) return placeRatesOf(fitPlaceRates(train, target), train);
  const foldOf = stratifiedFolds(train.target, { folds, seed, groups: train.ids });
  const result = new Float32Array(train.rows);
  for (let fold = 0; fold < folds; fold++) {
    const rates = placeRatesOf(
      fitPlaceRates(train, target, (row) => foldOf[row] !== fold),
      train,
    );
    for (let row = 0; row < train.rows; row++) if (foldOf[row] === fold) result[row] = rates[row]!;
  }
  return result;
}

/** Number of each row's cell, -1 without a place. Each operation rounds to float32, as the graph's do: a place lies in the same cell in both. */
function cellsOf(matrix: Pick<Matrix, "features" | "rows" | "values">, degrees: number): Int32Array {
  const [lat, long] = ["lat", "long"].map((name) => column(matrix as Matrix, matrix.features.indexOf(name)));
  const size = Math.fround(degrees);
  return Int32Array.from({ length: matrix.rows }, (_, row) => {
    const down = Math.floor(Math.fround(Math.fround(lat![row]! + 90) / size));
    const across = Math.floor(Math.fround(Math.fround(long![row]! + 180) / size));
    return Number.isNaN(down) || Number.isNaN(across) ? -1 : down * CELLS_PER_ROW + across;
  });
}
