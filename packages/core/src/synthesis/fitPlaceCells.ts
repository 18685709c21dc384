import { densityOf, type PlaceCell } from "./placeCells";

/** A cell is cut in two as long as both halves keep this many accidents, more than `SMALLEST_CELL`. */
const CELL_ACCIDENTS = 12;

export type Points = { lat: readonly number[]; long: readonly number[] };

/**
 * Cells of one area's points, cut at the median of the longer side until a half would have fewer than 12 accidents. Each cell is the
 * rectangle around its points, rounded outwards to hundredths of a degree. `density` is that of each point's cell; an area of fewer than
 * 12 accidents has no cell, its points the density NaN.
 *
 * @param placeOf the number of the place (a commune) that most of a cell's points lie in, -1 = none
 */
export function fitPlaceCells({ lat, long }: Points, placeOf: (cell: Points) => number): { cells: PlaceCell[]; density: Float64Array } {
  const cells: PlaceCell[] = [];
  const density = new Float64Array(lat.length).fill(Number.NaN);
  const cut = (points: number[]): void => {
    const box = boxOf(points, lat, long);
    const [axis, other] = box.height > box.width * 0.7 ? [lat, long] : [long, lat];
    for (const values of [axis, other]) {
      const sorted = points.toSorted((a, b) => values[a]! - values[b]!);
      const median = values[sorted[points.length >> 1]!]!;
      const [low, high] = [points.filter((point) => values[point]! < median), points.filter((point) => values[point]! >= median)];
      if (Math.min(low.length, high.length) < CELL_ACCIDENTS) continue;
      cut(low);
      cut(high);
      return;
    }
    const own = { lat: points.map((point) => lat[point]!), long: points.map((point) => long[point]!) };
    const cell: PlaceCell = [box.south, box.height, box.west, box.width, points.length, placeOf(own)];
    cells.push(cell);
    for (const point of points) density[point] = densityOf(cell);
  };
  if (lat.length >= CELL_ACCIDENTS) cut([...lat.keys()]);
  return { cells, density };
}

/** The rectangle around points in hundredths of a degree, at least one wide. */
function boxOf(points: readonly number[], lat: readonly number[], long: readonly number[]) {
  const [south, north] = range(points, lat);
  const [west, east] = range(points, long);
  return { south, height: north - south, west, width: east - west };
}

function range(points: readonly number[], values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    low = Math.min(low, values[point]!);
    high = Math.max(high, values[point]!);
  }
  const first = Math.floor(low * 100);
  return [first, Math.max(first + 1, Math.ceil(high * 100))];
}
