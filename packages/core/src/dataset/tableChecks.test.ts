import { describe, expect, it } from "vitest";
import type { ColumnProfile, TableProfile } from "./profile";
import { type ColumnRule, MIN_JUDGED_ROWS, type TableRules, tableChecks } from "./tableChecks";

const ROWS = MIN_JUDGED_ROWS;

const light: ColumnRule = { name: "lum", type: "SMALLINT", kind: "code", accepts: (value) => "12345".includes(value), missing: 0.05 };
const speed: ColumnRule = { name: "vma", type: "SMALLINT", kind: "number", accepts: (value) => Number(value) <= 130, missing: 0.1 };
const id: ColumnRule = { name: "id", type: "BIGINT", missing: 0 };
const rules: TableRules = { columns: [id, light, speed], key: ["id"] };

/** A table without any fault, whose columns a test changes. */
function profile(changes: Record<string, Partial<ColumnProfile> | null> = {}, rows = ROWS): TableProfile {
  const numbers = (max: number) => ({ mean: 1, sd: 1, min: 1, max, quantiles: { p1: 1, p5: 1, p25: 1, p50: 1, p75: 1, p95: 1, p99: 1 } });
  const columns: ColumnProfile[] = [
    { name: "id", type: "BIGINT", count: rows, missing: 0, distinct: rows, numbers: numbers(rows), levels: [] },
    {
      name: "lum",
      type: "SMALLINT",
      count: rows,
      missing: 0,
      distinct: 2,
      numbers: numbers(2),
      levels: [
        { level: "1", count: rows - 10 },
        { level: "2", count: 10 },
      ],
    },
    { name: "vma", type: "SMALLINT", count: rows, missing: 0, distinct: 12, numbers: numbers(130), levels: [{ level: "50", count: rows }] },
  ];
  const changed = columns.flatMap((column) => (changes[column.name] === null ? [] : [{ ...column, ...changes[column.name] }]));
  return { table: "t", rows, columns: changed };
}

function faults(table: TableProfile, distinct = table.rows, given = rules) {
  return tableChecks(table, given, distinct)
    .filter(({ verdict }) => verdict !== "pass")
    .map(({ name, verdict, value }) => [name, verdict, value]);
}

describe("the quality suite of a table", () => {
  it("passes a table without fault and says what it looked at", () => {
    const checks = tableChecks(profile(), rules, ROWS);

    expect(checks.every(({ verdict }) => verdict === "pass")).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual([
      "rows-t",
      "columns-t",
      "types-t",
      "codes-t",
      "ranges-t",
      "duplicates-t",
      "constant-t",
      "missing-t.id",
      "missing-t.lum",
      "missing-t.vma",
    ]);
  });

  it("fails a table without rows", () => {
    expect(faults(profile({}, 0))).toContainEqual(["rows-t", "fail", 0]);
  });

  it("fails a column that is not there, and one of another type", () => {
    expect(faults(profile({ lum: null }))).toEqual([["columns-t", "fail", 1]]);
    expect(faults(profile({ vma: { type: "VARCHAR" } }))).toEqual([["types-t", "fail", 1]]);
  });

  it("fails codes that the dictionary does not have, by their cells, told or not among the levels", () => {
    const unknown = {
      levels: [
        { level: "1", count: ROWS - 7 },
        { level: "9", count: 4 },
      ],
    };

    expect(faults(profile({ lum: unknown }))).toEqual([["codes-t", "fail", 7]]);
  });

  it("fails numbers out of range, also when only the largest tells", () => {
    const numbers = { mean: 1, sd: 1, min: 1, max: 900, quantiles: { p1: 1, p5: 1, p25: 1, p50: 1, p75: 1, p95: 1, p99: 1 } };

    expect(faults(profile({ vma: { numbers } }))).toEqual([["ranges-t", "fail", 1]]);
    expect(faults(profile({ vma: { numbers, levels: [{ level: "900", count: 3 }] } }))).toEqual([["ranges-t", "fail", 3]]);
  });

  it("fails rows that repeat a key, and looks for none where there is no key", () => {
    expect(faults(profile(), ROWS - 2)).toEqual([["duplicates-t", "fail", 2]]);
    expect(tableChecks(profile(), { ...rules, key: [] }, ROWS).some(({ name }) => name === "duplicates-t")).toBe(false);
  });

  it("warns of a constant column", () => {
    expect(faults(profile({ lum: { distinct: 1, levels: [{ level: "1", count: ROWS }] } }))).toEqual([["constant-t", "warn", 1]]);
  });

  it("warns above the documented missing share, and fails when next to nothing is left", () => {
    const without = (missing: number) => ({ missing, count: ROWS - missing, levels: [{ level: "1", count: ROWS - missing }] });

    expect(faults(profile({ lum: without(0.05 * ROWS) }))).toEqual([]);
    expect(faults(profile({ lum: without(0.06 * ROWS) }))).toEqual([["missing-t.lum", "warn", 0.06]]);
    expect(faults(profile({ lum: without(0.95 * ROWS) }))).toEqual([["missing-t.lum", "fail", 0.95]]);
  });

  it("lets a column be empty that its files do not have", () => {
    const absent = { ...rules, columns: [{ ...light, missing: 1 }] };

    expect(faults(profile({ lum: { count: 0, missing: ROWS, distinct: 0, numbers: null, levels: [] } }), ROWS, absent)).toEqual([]);
  });

  it("does not judge the shares of a small table", () => {
    expect(faults(profile({ lum: { distinct: 1, levels: [{ level: "1", count: 20 }], missing: 0 } }, 20))).toEqual([]);
  });
});
