import { expect, it } from "vitest";
import { columnShape, missingShare } from "./columnShape";
import type { ColumnProfile } from "./datasets";

const QUANTILES = { p1: 0, p5: 10, p25: 20, p50: 50, p75: 60, p95: 90, p99: 100 };
const COLUMN: ColumnProfile = {
  name: "age",
  type: "INTEGER",
  count: 80,
  missing: 20,
  distinct: 70,
  numbers: { mean: 50, sd: 20, min: -900, max: 4000, quantiles: QUANTILES },
  levels: [{ level: "30", count: 8 }],
};

it("shows numbers between their outer percentiles, whatever lies beyond", () => {
  expect(columnShape(COLUMN)).toEqual({ kind: "box", p5: 0.1, p25: 0.2, p50: 0.5, p75: 0.6, p95: 0.9 });
});

it("shows a column that holds one value in the middle", () => {
  const flat = { p1: 3, p5: 3, p25: 3, p50: 3, p75: 3, p95: 3, p99: 3 };

  expect(columnShape({ ...COLUMN, numbers: { ...COLUMN.numbers!, quantiles: flat } })).toMatchObject({ kind: "box", p25: 0.5, p75: 0.5 });
});

it("shows codes by their values, as shares of the filled cells", () => {
  expect(columnShape({ ...COLUMN, distinct: 1 })).toEqual({ kind: "bars", bars: [{ level: "30", share: 0.1 }] });
  expect(columnShape({ ...COLUMN, numbers: null, levels: [] })).toEqual({ kind: "none" });
});

it("tells the share of missing cells, also of a table without rows", () => {
  expect(missingShare(COLUMN)).toBe(0.2);
  expect(missingShare({ count: 0, missing: 0 })).toBe(0);
});
