import { describe, expect, it } from "vitest";
import type { Matrix } from "./matrix";
import { fitPlaceRates, outOfFoldPlaceRates, placeRatesOf } from "./placeRates";

const { NaN: none } = Number;

function at(places: [lat: number, long: number, target: number][]): Matrix {
  const values = Float32Array.from([...places.map(([lat]) => lat), ...places.map(([, long]) => long)]);
  const [target, ids] = [Uint8Array.from(places, ([, , label]) => label), Float64Array.from(places, (_, row) => row)];
  return { features: ["lat", "long"], rows: places.length, values, target, ids };
}

/** So many accidents at a place, of which so many are severe. */
function many(lat: number, long: number, rows: number, severe: number): [number, number, number][] {
  return Array.from({ length: rows }, (_, row) => [lat, long, row < severe ? 1 : 0]);
}

describe("place rates", () => {
  it("draw a cell's share towards what lies around it, the more the fewer rows it has", () => {
    const train = at([...many(48.01, 2.01, 1000, 900), ...many(44.01, 5.01, 1000, 100), ...many(48.3, 2.3, 1, 0)]);

    const rates = placeRatesOf(
      fitPlaceRates(train, 1),
      at([
        [48.01, 2.01, 0],
        [44.02, 5.02, 0],
        [48.31, 2.31, 0],
        [48.6, 2.6, 0],
        [10, 10, 0],
        [none, 2, 0],
      ]),
    );

    const [busy, calm, single, aside, elsewhere, unknown] = rates;
    expect(busy).toBeCloseTo(0.9, 2);
    expect(calm).toBeCloseTo(0.1, 2);
    expect(single).toBeGreaterThan(0.75); // one mild accident in a severe neighbourhood
    expect(single).toBeLessThan(aside!);
    expect(aside).toBeCloseTo(0.89, 2); // nothing in its own cells: the degree around it
    expect(elsewhere).toBeCloseTo(1000 / 2001, 6);
    expect(unknown).toBeNaN();
  });

  it("tell a training row nothing of its own label", () => {
    const train = at(Array.from({ length: 400 }, (_, row) => [40 + row / 50, 3 + ((row * 7) % 50) / 25, row % 2]));
    const flipped = { ...train, target: train.target.with(8, 1 - train.target[8]!) };

    // The folds are stratified by target: the same rows of a fold need the same classes, so the other rows stay as they were.
    const alone = (matrix: Matrix) =>
      placeRatesOf(
        fitPlaceRates(matrix, 1, (row) => row !== 8),
        matrix,
      )[8];
    expect(alone(train)).toBe(alone(flipped));
    const outOfFold = outOfFoldPlaceRates(train, 1, 1);
    const own = placeRatesOf(fitPlaceRates(train, 1), train);
    const towardsLabel = (rates: Float32Array) => rates.reduce((sum, rate, row) => sum + (train.target[row] === 1 ? rate : -rate), 0);
    expect(towardsLabel(own)).toBeGreaterThan(towardsLabel(outOfFold));
  });

  it("are defined without any place, and for a single accident", () => {
    const lost = at([
      [none, none, 1],
      [none, none, 0],
    ]);

    expect([...placeRatesOf(fitPlaceRates(lost, 1), lost)]).toEqual([none, none]);
    expect([...outOfFoldPlaceRates(at([[48, 2, 1]]), 1, 1)].every(Number.isFinite)).toBe(true);
  });
});
