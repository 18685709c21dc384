import { beforeAll, expect } from "vitest";
import { fr28 } from "../prepare/fr28";
import type { Matrix } from "../prepare/matrix";
import { realData, testOnRealData } from "../realData.fixture";
import { injectDrift } from "../synthesis/injectDrift";
import { checkDrift } from "./checkDrift";
import { type DriftReference, makeReference } from "./driftReference";
import { driftTableOf } from "./driftTable";
import { fr28Matrix, matrixRows } from "./fr28.fixture";
import { alarmRates } from "./rates.fixture";

let train: Matrix;
let test: Matrix;
let reference: DriftReference;
const contract = () => ({ ...fr28, features: train.features.flatMap((name) => fr28.features.filter((feature) => feature.name === name)) });
const table = (matrix: Matrix) => driftTableOf(matrix, fr28);

beforeAll(() => {
  train = fr28Matrix(realData(), "train");
  test = fr28Matrix(realData(), "test");
  reference = makeReference(train, contract(), { seed: 1 });
}, 60_000);

testOnRealData.each(["TVD", "psi", "jensenshannon"] as const)("half of the real rows against the other half: no drift by %s", (chosen) => {
  const [even, odd] = [0, 1].map((rest) => matrixRows(train, (row) => row % 2 === rest)) as [Matrix, Matrix];

  const report = checkDrift({ reference: table(even), current: table(odd), options: { all: { test: chosen } } });

  expect(report.drifted).toBe(0);
});

testOnRealData("real test rows against training rows are no drift", () => {
  const report = checkDrift({ reference, current: table(test) });

  expect(report).toMatchObject({ verdict: "ok", drifted: 0, tested: 26 });
});

testOnRealData("July and August against January and February drift in light, road surface and weather, short of the score", () => {
  const start = train.features.indexOf("mois") * train.rows;
  const ofMonths = (months: number[]) => table(matrixRows(train, (row) => months.includes(train.values[start + row]!)));

  const report = checkDrift({
    reference: ofMonths([1, 2]),
    current: ofMonths([7, 8]),
    options: { all: { test: "jensenshannon" } },
    limits: "learn",
  });

  const drifted = report.features.filter((feature) => feature.drifted).map(({ name }) => name);
  expect(drifted).toEqual(expect.arrayContaining(["mois", "surf", "atm", "lum"]));
  expect(report.datasetDrift).toBe(false);
  expect(report.alarms).toContain("max-ratio");
});

testOnRealData("three features shifted in 60 % of the real rows do not reach the score and do alarm", () => {
  const drifted = injectDrift(test, { kind: "noise", features: ["lum", "catr", "int"] }, { strength: 0.6, seed: 3, contract: contract() });

  const report = checkDrift({ reference, current: table(drifted) });

  expect(report).toMatchObject({ drifted: 3, datasetDrift: false, verdict: "drift" });
  expect(report.alarms).toEqual(["max-ratio"]);
});

testOnRealData("noise of 0.8 deviations in every real column is a drift of the data set", () => {
  const drifted = injectDrift(test, { kind: "noise" }, { strength: 0.8, seed: 3, contract: contract() });

  const report = checkDrift({ reference, current: table(drifted) });

  expect(report.score).toBeGreaterThan(0.9);
  expect(report.alarms).toContain("score");
});

testOnRealData("windows of 300 real rows seldom alarm without drift", () => {
  const rates = alarmRates(reference, table(test), { size: 300, draws: 200, seed: 2 });

  expect(rates.any).toBeLessThanOrEqual(0.05);
  expect(rates["max-ratio"]).toBeLessThanOrEqual(0.01);
});
