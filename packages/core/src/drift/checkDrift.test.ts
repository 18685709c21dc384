import { describe, expect, it } from "vitest";
import { checkDrift } from "./checkDrift";
import { readDriftOptions } from "./driftOptions";
import { DriftReport } from "./driftReport";
import { type DriftColumn, type DriftTable, rowsAt } from "./driftTable";
import { learnLimits } from "./learnLimits";
import { alarmRates, mixedTable } from "./rates.fixture";

const reference = mixedTable(4000, 1);
const fresh = mixedTable(4000, 2);
const limits = learnLimits(reference, { options: readDriftOptions({}, []), seed: 1, sizes: [300, 1000], chunks: 1000 });

it("rows of the same distribution are no drift, and the report is of its schema", () => {
  const report = checkDrift({ reference, current: fresh, limits, about: { model: "severity", version: 3 } });

  expect(DriftReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
  expect(report).toMatchObject({ verdict: "ok", alarms: [], drifted: 0, tested: 8, score: 0, datasetDrift: false, season: null });
  expect(report.sentence).toEqual({ en: "No feature of 8 drifted. No alarm.", fr: "Aucune variable sur 8 n’a dérivé. Pas d’alarme." });
});

it("a shift of half the columns is a drift of the data set, drifted columns first", () => {
  const current = shifted(["first", "second", "skewed", "hour"], (value) => value + 3);

  const report = checkDrift({ reference, current, limits });

  expect(report).toMatchObject({ verdict: "drift", drifted: 4, score: 0.5, datasetDrift: true });
  expect(report.alarms).toContain("score");
  expect(report.features.slice(0, 4).every(({ drifted }) => drifted)).toBe(true);
  expect(report.sentence.en).toMatch(/^4 of 8 features drifted\. Alarm: half of them or more; /);
});

it("a collapse of one column is beyond every chance although the score stays low", () => {
  const current = shifted(["light"], () => 5);

  const report = checkDrift({ reference, current, limits });

  expect(report).toMatchObject({
    verdict: "drift",
    alarms: ["max-ratio"],
    drifted: 1,
    datasetDrift: false,
    maxRatio: { feature: "light" },
  });
  expect(report.features[0]).toMatchObject({ name: "light", drifted: true, learned: { beyond: true } });
});

it("without learned limits the largest ratio is told and does not alarm", () => {
  const report = checkDrift({ reference, current: shifted(["light"], () => 5) });

  expect(report).toMatchObject({ verdict: "ok", alarms: [], drifted: 1, maxRatio: { limit: null } });
});

it("calendar columns are tested and stay out of the score", () => {
  const report = checkDrift({ reference, current: shifted(["month"], () => 8), limits });

  expect(report).toMatchObject({ drifted: 0, score: 0, verdict: "ok" });
  expect(report.features[0]).toMatchObject({ name: "month", drifted: true, calendar: true });
});

it("the season option compares the same months only", () => {
  const july = rowsAt(
    fresh,
    Uint32Array.from({ length: fresh.rows }, (_, row) => row).filter((row) => valuesOf(fresh, "month")[row] === 7),
  );

  const report = checkDrift({ reference, current: july, options: { season: true, minimumRows: 200 } });

  expect(report.season).toEqual([7]);
  expect(report.rows.reference).toBeLessThan(reference.rows / 6);
  expect(report.features.find(({ name }) => name === "month")).toMatchObject({ drifted: false });
});

it("missing values that come up alarm, though the values that are left have not moved", () => {
  const current = shifted(["urban"], (value, row) => (row % 4 === 0 ? Number.NaN : value));

  const report = checkDrift({ reference, current, limits });

  expect(report).toMatchObject({ verdict: "drift", alarms: ["missing"], drifted: 0 });
  expect(report.features.find(({ name }) => name === "urban")?.missing).toMatchObject({ reference: 0, current: 0.25, drifted: true });
});

it("predictions and labels that move alarm", () => {
  const current = { ...fresh, probabilities: fresh.probabilities!.map((value) => value / 2), target: fresh.target!.map(() => 0) };

  const report = checkDrift({ reference, current, limits });

  expect(report.alarms).toEqual(["prediction", "target"]);
  expect(report.prediction).toMatchObject({ name: "prediction", drifted: true });
});

it("features that carry half of the model's importance alarm", () => {
  const importance = { light: 6, hour: 1, first: 3 };
  const learned = learnLimits(reference, { options: readDriftOptions({}, []), seed: 1, sizes: [1000], importance });

  const report = checkDrift({ reference, current: shifted(["light"], () => 5), limits: learned, importance });

  expect(report.importance?.value).toBeCloseTo(0.6, 12);
  expect(report.alarms).toContain("importance");
});

it("a code that the reference never had is reported with its rows", () => {
  const current = shifted(["light"], (value, row) => (row < 40 ? 9 : value));

  const report = checkDrift({ reference, current });

  expect(report.features.find(({ name }) => name === "light")?.newLevels).toEqual([{ code: 9, label: { fr: "9", en: "9" }, rows: 40 }]);
});

it("too few rows are compared and not judged", () => {
  const report = checkDrift({
    reference,
    current: rowsAt(
      shifted(["light"], () => 5),
      firstRows(299),
    ),
    limits,
  });

  expect(report).toMatchObject({ verdict: "not-enough-data", alarms: [], datasetDrift: false });
  expect(report.features[0]).toMatchObject({ name: "light", drifted: true });
  expect(report.sentence.en).toBe("Not enough data: 299 rows of the 300 that a verdict needs. Nothing is judged.");
});

it("rule mean-ks scores by the mean statistic and leaves codes out", () => {
  const report = checkDrift({
    reference,
    current: shifted(["first", "second", "skewed", "hour"], (value) => value + 50),
    options: { rule: "mean-ks" },
  });

  expect(report).toMatchObject({ tested: 4, drifted: 4, score: 1, share: 1, datasetDrift: true });
});

it("rule psi warns before it alarms", () => {
  const report = checkDrift({
    reference,
    current: shifted(["light"], (value, row) => (row % 100 < 15 ? 5 : value)),
    options: { rule: "psi" },
  });

  expect(report.features.find(({ name }) => name === "light")).toMatchObject({
    test: "psi",
    threshold: 0.25,
    drifted: false,
    warned: true,
  });
});

it("current rows with other columns are refused, every one named", () => {
  const renamed = { ...fresh, columns: fresh.columns.map((column) => (column.name === "light" ? { ...column, name: "lum" } : column)) };
  const retyped = {
    ...fresh,
    columns: fresh.columns.map((column) => (column.name === "hour" ? { ...column, type: "categorical" as const } : column)),
  };

  expect(() => checkDrift({ reference, current: renamed })).toThrow("light is missing in the current rows, lum is not in the reference");
  expect(() => checkDrift({ reference, current: retyped })).toThrow("hour is categorical, numeric in the reference");
});

it("a reference without rows is refused", () => {
  expect(() => checkDrift({ reference: rowsAt(reference, firstRows(0)), current: fresh })).toThrow("There is no reference");
});

describe.each(["numeric", "categorical"] as const)("odd %s columns", (type) => {
  const usual = Array.from({ length: 400 }, (_, row) => row % 7);
  const nothing = usual.map(() => Number.NaN);
  const infinite = usual.map((_, row) => (row % 2 === 0 ? Infinity : -Infinity));

  it.each<[string, number[], number[], object]>([
    ["constant on both sides", usual.map(() => 4), usual.map(() => 4), { state: "compared", drifted: false }],
    ["constant on one value, then another", usual.map(() => 4), usual.map(() => 5), { state: "compared", drifted: true }],
    ["missing on both sides", nothing, nothing, { state: "no-values", drifted: false, score: null }],
    [
      "all missing now",
      usual,
      nothing,
      { state: "only-reference", drifted: true, missing: { current: 1, reference: 0, drifted: true, p: expect.any(Number) } },
    ],
    ["all missing before", nothing, usual, { state: "only-current", drifted: true }],
    ["infinite now", usual, infinite, { state: "only-reference", drifted: true }],
    ["of zero rows now", usual, [], { state: "only-reference", drifted: false }],
    ["of one row now", usual, [3], { state: "compared" }],
  ])("%s have a defined verdict and no NaN", (_, before, now, expected) => {
    const table = (values: number[]): DriftTable => ({
      rows: values.length,
      columns: [{ name: "odd", type, label: { fr: "odd", en: "odd" }, values: Float32Array.from(values) }],
    });

    const report = checkDrift({ reference: table(before), current: table(now) });

    expect(report.features[0]).toMatchObject(expected);
    expect(holdsNaN(report)).toBe(false);
    expect(now.length < 300 ? ["not-enough-data"] : ["ok", "drift"]).toContain(report.verdict);
    for (const rule of ["mclpfr", "mean-ks", "psi"] as const) {
      expect(holdsNaN(checkDrift({ reference: table(before), current: table(now), options: { rule } }))).toBe(false);
    }
  });
});

it("300 rows without drift alarm in at most 5 of 100 windows, the largest ratio in at most one", () => {
  const rates = alarmRates(reference, fresh, { size: 300, draws: 400, seed: 9, limits });

  expect(rates.any).toBeLessThanOrEqual(0.05);
  expect(rates["max-ratio"]).toBeLessThanOrEqual(0.01);
});

it("a drift of one column is found in at least 95 of 100 windows", () => {
  const current = shifted(["light"], (value, row) => (row % 3 > 0 ? 5 : value));

  const rates = alarmRates(reference, current, { size: 300, draws: 100, seed: 9, limits });

  expect(rates.any).toBeGreaterThanOrEqual(0.95);
});

function shifted(names: readonly string[], change: (value: number, row: number) => number): DriftTable {
  const changed = (column: DriftColumn) =>
    names.includes(column.name) ? { ...column, values: Float32Array.from(column.values, change) } : column;
  return { ...fresh, columns: fresh.columns.map(changed) };
}

function valuesOf({ columns }: DriftTable, wanted: string) {
  return columns.find(({ name }) => name === wanted)!.values;
}

function firstRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

function holdsNaN(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNaN);
}
