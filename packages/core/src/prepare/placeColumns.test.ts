import { describe, expect, it } from "vitest";
import { applyPreprocessing } from "./applyPreprocessing";
import { fitForTraining } from "./encodeTraining";
import { column, type Matrix } from "./matrix";
import { fitPlaceColumns, type PlaceColumns } from "./placeColumns";
import { placeColumnOf } from "./placeGrid";
import { Preprocessing } from "./preprocessing";
import { PreprocessingPolicy } from "./preprocessingPolicy";
import { scene } from "./scene";

const contract = { ...scene, features: scene.features.filter(({ name }) => name === "lat" || name === "long") };
const options = { classes: 2, seed: 1 };

function at(places: [lat: number, long: number, target: number][]): Matrix {
  const values = Float32Array.from([...places.map(([lat]) => lat), ...places.map(([, long]) => long)]);
  const [target, ids] = [Uint8Array.from(places, ([, , label]) => label), Float64Array.from(places, (_, row) => row)];
  return { features: ["lat", "long"], rows: places.length, values, target, ids };
}

const scattered = at(Array.from({ length: 400 }, (_, row) => [40 + row / 50, 3 + ((row * 7) % 50) / 25, row % 2]));

/** What later rows are told, by the name of the column. */
function told(places: PlaceColumns, matrix: Matrix): ReadonlyMap<string, Float32Array> {
  return new Map(places.map((place) => [place.name, placeColumnOf(place, matrix)]));
}

describe("place columns", () => {
  it("are the rate of each class but the first, then how many accidents happened around, named as in the contract", () => {
    const { train, places, contract: extended } = fitPlaceColumns(scattered, contract, { classes: 3, seed: 1 });

    const names = ["place_rate_1", "place_rate_2", "place_density_1", "place_density_0.25", "place_density_0.05"];
    expect(places.map(({ name }) => name)).toEqual(names);
    expect(train.features).toEqual(["lat", "long", ...names]);
    expect(extended.features.map(({ name }) => name)).toEqual(train.features);
  });

  it("tell a training row nothing of its own label", () => {
    const { train, places } = fitPlaceColumns(scattered, contract, options);

    const towardsLabel = (rates: Float32Array) => rates.reduce((sum, rate, row) => sum + (scattered.target[row] === 1 ? rate : -rate), 0);
    const later = towardsLabel(told(places, scattered).get("place_rate_1")!);
    expect(later).toBeGreaterThan(0);
    expect(towardsLabel(column(train, 2))).toBeLessThan(later);
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

    const later = at([
      [40.01, 3.01, 0],
      [10, 10, 0],
      [Number.NaN, 3, 0],
    ]);

    const inDegree = scattered.target.filter((_, row) => 40 + row / 50 < 41 && 3 + ((row * 7) % 50) / 25 < 4).length;
    const [town, nowhere, unknown] = told(places, later).get("place_density_1")!;
    expect(town).toBeCloseTo(Math.log1p((100_000 * inDegree) / 400), 5);
    expect(nowhere).toBe(0);
    expect(unknown).toBeNaN();
  });

  it("are defined for a single accident, and refused for a contract without places", () => {
    const single = at([[48, 2, 1]]);

    expect([...fitPlaceColumns(single, contract, options).train.values].every(Number.isFinite)).toBe(true);
    expect(() => fitPlaceColumns(at([[48, 2, 1]]), { ...contract, features: [] }, options)).toThrow("has no lat and long");
  });
});

describe("a preprocessing with places", () => {
  const fit = (policy: object, complete = false) =>
    fitForTraining(scattered, contract, PreprocessingPolicy.parse({ places: true, ...policy }), { complete });

  it("tells training rows what other folds know and later rows what all do, as the model sees it", () => {
    const { preprocessing, instead } = fit({ style: "passthrough" });
    const { train, places } = fitPlaceColumns(scattered, contract, options);

    const ofTraining = applyPreprocessing(preprocessing, scattered, instead);
    const ofLater = applyPreprocessing(preprocessing, scattered);

    expect(ofTraining).toMatchObject({ columns: 6, values: train.values });
    expect(ofLater.values.subarray(2 * 400)).toEqual(Float32Array.of(...[...told(places, scattered).values()].flatMap((own) => [...own])));
  });

  it("leaves nothing incomplete where the model takes no missing cells", () => {
    const lost = at([[Number.NaN, Number.NaN, 0]]);

    const { preprocessing } = fit({}, true);

    expect(preprocessing.encodings.map(({ kind }) => kind)).toEqual(new Array(6).fill("scale"));
    expect([...applyPreprocessing(preprocessing, lost).values].every(Number.isFinite)).toBe(true);
  });

  it("survives its file", () => {
    const { preprocessing } = fit({ overrides: { "place_density_0.05": "impute" } });

    const read = Preprocessing.parse(JSON.parse(JSON.stringify(preprocessing)));

    expect(applyPreprocessing(read, scattered)).toEqual(applyPreprocessing(preprocessing, scattered));
  });

  it("has them only if the contract knows places, when it is told so", () => {
    const month = scene.features.filter(({ name }) => name === "month");
    const rows = { ...scattered, features: ["month"], values: scattered.values.slice(0, 400) };
    const policy = (places: unknown) => PreprocessingPolicy.parse({ places });

    expect(fitForTraining(rows, { ...scene, features: month }, policy("if-known")).preprocessing.places).toBeUndefined();
    expect(() => fitForTraining(rows, { ...scene, features: month }, policy(true))).toThrow("has no lat and long");
    expect(fitForTraining(scattered, contract, policy("if-known")).preprocessing.places).toHaveLength(4);
  });
});
