import { describe, expect, it } from "vitest";
import { column, type Matrix } from "./matrix";
import { fitPlaceColumns, withPlaceColumns } from "./placeColumns";
import { scene } from "./scene";

const contract = { ...scene, features: scene.features.filter(({ name }) => name === "lat" || name === "long") };
const options = { classes: 2, seed: 1 };

function at(places: [lat: number, long: number, target: number][]): Matrix {
  const values = Float32Array.from([...places.map(([lat]) => lat), ...places.map(([, long]) => long)]);
  const [target, ids] = [Uint8Array.from(places, ([, , label]) => label), Float64Array.from(places, (_, row) => row)];
  return { features: ["lat", "long"], rows: places.length, values, target, ids };
}

const scattered = at(Array.from({ length: 400 }, (_, row) => [40 + row / 50, 3 + ((row * 7) % 50) / 25, row % 2]));

describe("place columns", () => {
  it("are the rate of each class but the first, then how many accidents happened around, named as in the contract", () => {
    const { train, places, contract: extended } = fitPlaceColumns(scattered, contract, { classes: 3, seed: 1 });

    const names = ["lat", "long", "place_rate_1", "place_rate_2", "place_density_1", "place_density_0.25", "place_density_0.05"];
    expect(train.features).toEqual(names);
    expect(extended.features.map(({ name }) => name)).toEqual(names);
    expect(withPlaceColumns(places, scattered).features).toEqual(names);
  });

  it("tell a training row nothing of its own label", () => {
    const { train, places } = fitPlaceColumns(scattered, contract, options);

    const towardsLabel = (matrix: Matrix) =>
      column(matrix, 2).reduce((sum, rate, row) => sum + (matrix.target[row] === 1 ? rate : -rate), 0);
    expect(towardsLabel(withPlaceColumns(places, scattered))).toBeGreaterThan(0);
    expect(towardsLabel(train)).toBeLessThan(towardsLabel(withPlaceColumns(places, scattered)));
  });

  it("do not count a training row among the accidents around it", () => {
    const alone = at([[43, 1, 1], ...Array.from({ length: 50 }, (): [number, number, number] => [48.01, 2.01, 0])]);

    const { train } = fitPlaceColumns(alone, contract, options);

    const density = column(train, train.features.indexOf("place_density_0.05"));
    expect(density[0]).toBe(0);
    expect(density[1]).toBeGreaterThan(11); // nearly all of 100,000
  });

  it("count the same for a later row as so many training rows per 100,000 say, nothing where there were none, NaN without a place", () => {
    const { places } = fitPlaceColumns(scattered, contract, options);

    const later = withPlaceColumns(
      places,
      at([
        [40.01, 3.01, 0],
        [10, 10, 0],
        [Number.NaN, 3, 0],
      ]),
    );

    const inDegree = scattered.target.filter((_, row) => 40 + row / 50 < 41 && 3 + ((row * 7) % 50) / 25 < 4).length;
    const [town, nowhere, unknown] = column(later, later.features.indexOf("place_density_1"));
    expect(town).toBeCloseTo(Math.log1p((100_000 * inDegree) / 400), 5);
    expect(nowhere).toBe(0);
    expect(unknown).toBeNaN();
  });

  it("are defined for a single accident, and refused for a contract without places", () => {
    const single = at([[48, 2, 1]]);

    expect([...fitPlaceColumns(single, contract, options).train.values].every(Number.isFinite)).toBe(true);
    expect(() => fitPlaceColumns(single, { ...contract, features: [] }, options)).toThrow("has no lat and long");
  });
});
