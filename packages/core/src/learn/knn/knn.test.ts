import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../../errors";
import { denseRows } from "../linear/linearRows";
import { denseColumns, sharedRows } from "../linear/linearRows.fixture";
import { parseParameters } from "../parseParameters";
import { trainKnn } from "./knn";
import { knnFamily } from "./knnFamily";
import { knnSteps } from "./knnModel";
import { KnnParameters } from "./knnParameters";
import { scoreKnn } from "./scoreKnn";

const { data, two, three } = sharedRows();
/** On the grid that distances are counted on, so that nothing is rounded. */
const grid = { ...data, values: data.values.map((value) => knnSteps(value) / 32) };
const asked = {
  columns: 4,
  rows: 6,
  values: Float32Array.from({ length: 24 }, (_, i) => knnSteps(grid.values[Math.floor(i / 6) * 200 + (i % 6)]! * 0.9 + 0.1) / 32),
};

describe("trainKnn", () => {
  // scikit-learn 1.9.1, KNeighborsClassifier(7).predict_proba of six rows that are not among the 200.
  it.each([
    [
      "uniform",
      [0, 1, 0, 0.142857, 0.571429, 0.285714, 0.428571, 0, 0.571429, 0.285714, 0, 0.714286, 0, 0.285714, 0.714286, 0.142857, 0, 0.857143],
    ],
    [
      "distance",
      [0, 1, 0, 0.103005, 0.693304, 0.203692, 0.560708, 0, 0.439292, 0.194169, 0, 0.805831, 0, 0.559062, 0.440938, 0.092903, 0, 0.907097],
    ],
  ] as const)("answers as scikit-learn does, weights %s", (weights, expected) => {
    const { model } = trainKnn(denseRows(grid), three, KnnParameters.parse({ neighbours: 7, weights, smoothing: 0 }), { classes: 3 });

    expect([...scoreKnn(model, asked)]).toEqual(expected.map((share) => expect.closeTo(share, 5)));
  });

  it("counts a row at distance 0 alone when weights go by distance", () => {
    const { model } = trainKnn(denseRows(grid), two, KnnParameters.parse({ neighbours: 7, weights: "distance", smoothing: 0 }));

    const own = scoreKnn(model, grid);

    expect([...own.subarray(0, 4)]).toEqual([...two.subarray(0, 4)].map((label) => expect.closeTo(label, 6)));
  });

  it("takes the first of equally near rows", () => {
    const rows = denseRows(denseColumns([[1, 1, 1, 1, -1]]));
    const { model } = trainKnn(rows, Uint8Array.of(1, 1, 0, 0, 0), KnnParameters.parse({ neighbours: 2, smoothing: 0 }));

    expect([...scoreKnn(model, denseColumns([[1, 0.5, 0]]))]).toEqual([1, 1, 1]);
  });

  it("counts rows of every class besides the neighbours", () => {
    const rows = denseRows(denseColumns([[1, 1, 1, -1]]));
    const { model } = trainKnn(rows, Uint8Array.of(1, 1, 1, 0), KnnParameters.parse({ neighbours: 3, smoothing: 2 }));

    // (3 + 2) / (3 + 2 x 2)
    expect(scoreKnn(model, denseColumns([[1]]))[0]).toBeCloseTo(5 / 7, 12);
  });

  it("keeps so many rows at most, the same ones by the same seed", () => {
    const models = [1, 1, 2].map((seed) => trainKnn(denseRows(grid), two, KnnParameters.parse({ maxRows: 20, seed })));

    expect(models[0]!.summary).toMatchObject({ rows: 20, neighbours: 20, bytes: 80 });
    expect(models[0]).toEqual(models[1]);
    expect(models[0]!.model.vectors).not.toEqual(models[2]!.model.vectors);
  });

  it("knows ten rows, duplicated ones and constant columns", () => {
    const encoded = denseColumns([new Array<number>(10).fill(0), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]]);
    for (const weights of ["uniform", "distance"]) {
      const { model } = trainKnn(denseRows(encoded), Uint8Array.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1), KnnParameters.parse({ weights }));

      expect(scoreKnn(model, encoded).every((p) => p > 0 && p < 1)).toBe(true);
    }
  });

  it.each([
    ["one class", denseColumns([[1, 2]]), Uint8Array.of(1, 1)],
    ["no rows", denseColumns([[]]), Uint8Array.of()],
    ["a missing cell", denseColumns([[1, Number.NaN]]), Uint8Array.of(0, 1)],
    ["an infinite cell", denseColumns([[1, Number.NEGATIVE_INFINITY]]), Uint8Array.of(0, 1)],
  ])("refuses %s", (_, encoded, target) => {
    expect(() => trainKnn(denseRows(encoded), target, KnnParameters.parse({}))).toThrow(DataError);
  });
});

describe("knnFamily", () => {
  it("stops before it begins when it is told to", async () => {
    const rows = { features: [], rows: 0, values: new Float32Array(), target: new Uint8Array(), ids: new Float64Array() };
    const contract = { name: "none", unit: "accident" as const, features: [] };
    const signal = AbortSignal.abort(new Error("enough"));

    await expect(knnFamily({ train: rows, validation: rows }, contract, KnnParameters.parse({}), { signal })).rejects.toThrow("enough");
  });
});

describe("KnnParameters", () => {
  it("takes scikit-learn's names for ours", () => {
    const parsed = parseParameters("knn", { n_neighbors: 5, weights: "distance", metric: "minkowski", p: 2, algorithm: "kd_tree" });

    expect(parsed).toEqual(KnnParameters.parse({ neighbours: 5, weights: "distance" }));
  });

  it.each([{ metric: "manhattan" }, { p: 1 }, { n_neighbors: 0 }, { weights: "rank" }])("refuses %o", (parameters) => {
    expect(() => parseParameters("knn", parameters)).toThrow(expect.objectContaining({ code: "bad-parameters" }));
  });
});

describe("knnSteps", () => {
  it("rounds to the nearest step, halves to the even one, and cuts off", () => {
    expect([0.5 / 32, 1.5 / 32, 2.5 / 32, -0.5 / 32, -1.5 / 32, 0.49 / 32, 100, -100].map(knnSteps)).toEqual([
      0, 2, 2, 0, -2, 0, 127, -127,
    ]);
  });

  it("is a whole number near the cell", () => {
    fc.assert(
      fc.property(fc.float({ min: -3, max: 3, noNaN: true }), (cell) => {
        expect(Number.isInteger(knnSteps(cell))).toBe(true);
        expect(Math.abs(knnSteps(cell) - cell * 32)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
