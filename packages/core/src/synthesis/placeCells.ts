import * as z from "zod";
import type { Known } from "./conditionalTree";

/** Degrees are stored in hundredths, about a kilometre. */
const STEP = 0.01;

/**
 * Where accidents happen: rectangles with ten accidents or more each, by area (a department, a city). A cell is
 * `south, height, west, width, weight, place`, the first four in hundredths of a degree; `place` is a number of the area's own, -1 = none.
 */
export const PlaceCells = z.record(z.string(), z.array(z.tuple([z.int(), z.int(), z.int(), z.int(), z.int(), z.int()])));
export type PlaceCells = z.infer<typeof PlaceCells>;
export type PlaceCell = PlaceCells[string][number];

/** A point that was drawn: `density` is the logarithm of accidents per square degree around it, how urban a place is. */
export type Place = { area: string; place: number; lat: number; long: number; density: number };

/** Makes cells ready for drawing points: a cell by its weight, a point evenly within it. */
export function compilePlaceCells(cells: PlaceCells): (random: () => number) => Place {
  const flat = Object.entries(cells).flatMap(([area, own]) => own.map((cell) => ({ area, cell })));
  let sum = 0;
  const cumulated = Float64Array.from(flat, ({ cell }) => {
    sum += cell[4];
    return sum;
  });
  return (random) => {
    const { area, cell } = flat[firstAbove(cumulated, random() * sum)]!;
    const [south, height, west, width, , place] = cell;
    const lat = (south + height * random()) * STEP;
    const long = (west + width * random()) * STEP;
    return { area, place, lat, long, density: densityOf(cell) };
  };
}

/** Logarithm (base 2, a decimal) of accidents per square degree of a cell. */
export function densityOf([, height, , width, weight]: PlaceCell): number {
  return Math.round(10 * Math.log2(weight / (height * width))) / 10;
}

/** Coordinates and density under the names that conditional trees use. */
export function knownPlace({ lat, long, density }: Place): Known {
  return { lat, long, density };
}

function firstAbove(cumulated: Float64Array, mark: number): number {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
