import { expect, test } from "vitest";
import { contractNamed } from "../prepare/contracts";
import type { Matrix } from "../prepare/matrix";
import { profileTraining, TrainingProfile, unlikeTraining } from "./trainingProfile";

const contract = contractNamed("scene");
const features = ["lum", "minute_of_day", "atm"];
const values = Float32Array.of(1, 5, Number.NaN, 30, Number.NaN, 600, Number.NaN, Number.NaN, Number.NaN);
const matrix: Matrix = { features, rows: 3, values, target: new Uint8Array(3), ids: new Float64Array(3) };
const profile = profileTraining(matrix, contract);

test("holds the codes of a categorical feature, the range of a numeric one, nothing of an empty one", () => {
  expect(TrainingProfile.parse(profile)).toEqual([{ codes: [1, 5] }, { least: 30, greatest: 600 }, null]);
});

test.each([
  [[1, 30, Number.NaN], []],
  [[2, 600, Number.NaN], ["lum"]],
  [
    [5, 29, 1],
    ["minute_of_day", "atm"],
  ],
  [[Number.NaN, 601, Number.NaN], ["minute_of_day"]],
])("of the row %j, unlike every training row is %j", (row, unlike) => {
  expect(unlikeTraining(profile, features, row)).toEqual(unlike);
});
