import { expect, it } from "vitest";
import { chooseTest } from "./chooseTest";
import { type DriftOptionsInput, readDriftOptions } from "./driftOptions";
import { goldenCases } from "./golden.fixture";
import { joinTallies } from "./joint";
import { tally } from "./tally";

const COLUMNS = [
  { name: "hour", type: "numeric" },
  { name: "light", type: "categorical" },
] as const;

const choose = (options: DriftOptionsInput, name: "hour" | "light", rows: number, distinct: number) =>
  chooseTest(readDriftOptions(options, COLUMNS), { ...COLUMNS.find((column) => column.name === name)!, rows, distinct });

it.each([
  ["hour", 1000, 6, "ks"],
  ["hour", 1001, 6, "wasserstein"],
  ["hour", 1000, 5, "chisquare"],
  ["hour", 1000, 3, "chisquare"],
  ["hour", 1001, 5, "jensenshannon"],
  ["hour", 1000, 2, "z"],
  ["hour", 1001, 2, "jensenshannon"],
  ["light", 1000, 3, "chisquare"],
  ["light", 1001, 3, "jensenshannon"],
  ["light", 1000, 2, "z"],
  ["light", 1001, 2, "jensenshannon"],
] as const)("%s with %d reference rows and %d values takes %s", (name, rows, distinct, test) => {
  expect(choose({}, name, rows, distinct)?.test).toBe(test);
});

it.each(goldenCases)("golden case $name takes its test", ({ type, reference, current, test }) => {
  const { values, referenceRows } = joinTallies(tally(reference), tally(current));

  const chosen = chooseTest(readDriftOptions({}, []), { name: "any", type, rows: referenceRows, distinct: values.length });

  expect(chosen?.test).toBe(test);
});

it.each([
  ["evidently", { test: "jensenshannon", threshold: 0.1 }, { test: "wasserstein", threshold: 0.1 }],
  ["mclpfr", { test: "TVD", threshold: 0.1 }, { test: "histogram_correlation", threshold: 0.95 }],
  ["mean-ks", undefined, { test: "ks", threshold: 0.05 }],
  ["psi", { test: "psi", threshold: 0.25, warning: 0.1 }, { test: "psi", threshold: 0.25, warning: 0.1 }],
] as const)("rule %s has its tests and thresholds", (rule, light, hour) => {
  expect(choose({ rule }, "light", 5000, 5)).toEqual(light);
  expect(choose({ rule }, "hour", 5000, 24)).toEqual(hour);
});

it("the nearest setting wins, test and threshold each for itself", () => {
  const options: DriftOptionsInput = {
    all: { test: "psi", threshold: 0.5 },
    types: { numeric: { threshold: 0.4 } },
    columns: { hour: { test: "ks", threshold: 0.01 } },
  };

  expect(choose(options, "light", 5000, 5)).toEqual({ test: "psi", threshold: 0.5 });
  expect(choose(options, "hour", 5000, 24)).toEqual({ test: "ks", threshold: 0.01 });
  expect(choose({ ...options, columns: {} }, "hour", 5000, 24)).toEqual({ test: "psi", threshold: 0.4 });
});

it.each<[string, unknown, string]>([
  ["an unknown rule", { rule: "adwin" }, "accepted: evidently, mclpfr, mean-ks, psi"],
  ["an unknown test", { all: { test: "t" } }, "accepted: ks, chisquare, z"],
  ["an unknown option", { seasonal: true }, "seasonal"],
  ["an unknown column", { columns: { lum: { threshold: 1 } } }, "columns.lum is no column; accepted: hour, light"],
  [
    "a test that the type cannot take",
    { columns: { light: { test: "ks" } } },
    "columns.light is categorical and cannot take ks; accepted: chisquare",
  ],
  ["a p-value above 1", { columns: { hour: { test: "ks", threshold: 1 } } }, "takes a threshold below 1"],
  ["a threshold of 0", { all: { threshold: 0 } }, "all.threshold"],
])("%s is refused in words", (_, options, message) => {
  expect(() => readDriftOptions(options as DriftOptionsInput, COLUMNS)).toThrow(message);
});
