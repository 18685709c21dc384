import { describe, expect, it } from "vitest";
import type { Matrix } from "./matrix";
import { placeColumnOf } from "./placeGrid";
import { fitPlaceRates } from "./placeRates";

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

    const rates = placeColumnOf(
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

  it("are defined without any place", () => {
    const lost = at([
      [none, none, 1],
      [none, none, 0],
    ]);

    expect([...placeColumnOf(fitPlaceRates(lost, 1), lost)]).toEqual([none, none]);
  });
});
