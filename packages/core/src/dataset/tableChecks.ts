import { percent } from "./percent";
import type { ColumnProfile, TableProfile } from "./profile";
import type { Check } from "./quality";

/** Tables with fewer rows are not judged by shares: their columns vary too little to be called constant or empty. */
export const MIN_JUDGED_ROWS = 1_000;

/** A column this empty, of which the official years hold more than half, holds nothing to learn from: the run fails. */
const NEARLY_EMPTY = 0.95;
const MOSTLY_FILLED = 0.5;

/**
 * What a column must be. `accepts` tells whether a value (as text) is one of the dictionary's; `missing` is the documented limit of its missing share;
 * `constant` that one value everywhere is nothing odd.
 */
export type ColumnRule = {
  name: string;
  type: string;
  kind?: "code" | "number";
  accepts?: (value: string) => boolean;
  missing: number;
  constant?: true;
};

/** What a table must be. Rows are distinct in `key`; a table without a key is not looked through for duplicates. */
export type TableRules = { columns: readonly ColumnRule[]; key: readonly string[] };

/**
 * The quality suite of one table, from its profile: rows, required columns, types, allowed codes, ranges, duplicates, constant columns, missing shares.
 *
 * @param distinctKeys how many different keys the rows have
 */
export function tableChecks(profile: TableProfile, rules: TableRules, distinctKeys: number): Check[] {
  const { table, rows } = profile;
  const byName = new Map(profile.columns.map((column) => [column.name, column]));
  const absent = rules.columns.filter(({ name }) => !byName.has(name));
  const pairs = rules.columns.flatMap((rule) => {
    const column = byName.get(rule.name);
    return column ? [{ rule, column }] : [];
  });
  const mistyped = pairs.filter(({ rule, column }) => rule.type !== column.type);
  return [
    {
      name: `rows-${table}`,
      verdict: rows > 0 ? "pass" : "fail",
      value: rows,
      limit: 1,
      message: `${rows} rows of ${table}`,
    },
    none(
      `columns-${table}`,
      absent.map(({ name }) => name),
      `of ${rules.columns.length} required columns of ${table} are not there`,
    ),
    none(
      `types-${table}`,
      mistyped.map(({ rule, column }) => `${rule.name} is ${column.type} instead of ${rule.type}`),
      `columns of ${table} have another type`,
    ),
    outside(`codes-${table}`, "code", pairs, `cells of ${table} hold no code of the dictionary`),
    outside(`ranges-${table}`, "number", pairs, `cells of ${table} are out of their range`),
    ...(rules.key.length > 0 ? [duplicates(profile, rules.key, distinctKeys)] : []),
    ...(rows < MIN_JUDGED_ROWS ? [] : [constant(profile, rules), ...pairs.map(({ rule, column }) => missing(profile, rule, column))]),
  ];
}

function none(name: string, found: readonly string[], message: string): Check {
  return {
    name,
    verdict: found.length === 0 ? "pass" : "fail",
    value: found.length,
    limit: 0,
    message: `${found.length} ${message}${named(found)}`,
  };
}

/** Cells that the dictionary does not accept. None may be left after cleaning: such a table was not made by this code. */
function outside(
  name: string,
  kind: ColumnRule["kind"],
  pairs: readonly { rule: ColumnRule; column: ColumnProfile }[],
  message: string,
): Check {
  const found = pairs
    .filter(({ rule }) => rule.kind === kind)
    .map(({ rule, column }) => ({ name: rule.name, cells: rejectedCells(rule, column) }))
    .filter(({ cells }) => cells > 0);
  const value = found.reduce((sum, { cells }) => sum + cells, 0);
  const told = named(found.map((each) => `${each.name} ${each.cells}`));
  return { name, verdict: value === 0 ? "pass" : "fail", value, limit: 0, message: `${value} ${message}${told}` };
}

function rejectedCells({ kind, accepts }: ColumnRule, { count, levels, numbers }: ColumnProfile): number {
  if (!accepts || count === 0) return 0;
  const told = levels.reduce((sum, level) => sum + level.count, 0);
  const rejected = levels.reduce((sum, level) => sum + (accepts(level.level) ? 0 : level.count), 0);
  if (kind === "code") return rejected + (count - told);
  // Not every number is a level: what the levels leave out is judged by its ends.
  const ends = numbers ? [numbers.min, numbers.max].filter((end) => !accepts(String(end))).length : 0;
  return Math.max(rejected, ends);
}

function duplicates({ table, rows }: TableProfile, key: readonly string[], distinct: number): Check {
  return {
    name: `duplicates-${table}`,
    verdict: rows === distinct ? "pass" : "fail",
    value: rows - distinct,
    limit: 0,
    message: `${rows - distinct} rows of ${table} repeat the key (${key.join(", ")}) of another one`,
  };
}

/** Keys and what else is not in the dictionary are not looked at. */
function constant({ table, columns }: TableProfile, rules: TableRules): Check {
  const varying = new Set(rules.columns.filter((rule) => rule.kind !== undefined && !rule.constant).map(({ name }) => name));
  const found = columns
    .filter(({ name, count, missing, distinct }) => varying.has(name) && count > 0 && missing === 0 && distinct === 1)
    .map(({ name }) => name);
  return {
    name: `constant-${table}`,
    verdict: found.length === 0 ? "pass" : "warn",
    value: found.length,
    limit: 0,
    message: `${found.length} columns of ${table} hold one value only${named(found)}`,
  };
}

function missing({ table, rows }: TableProfile, { name, missing: limit }: ColumnRule, column: ColumnProfile): Check {
  const value = column.missing / rows;
  const empty = value >= NEARLY_EMPTY && limit < MOSTLY_FILLED;
  return {
    name: `missing-${table}.${name}`,
    verdict: empty ? "fail" : value > limit ? "warn" : "pass",
    value,
    limit,
    message: `${name} of ${table} is missing in ${percent(value)} of the rows (documented: up to ${percent(limit)})`,
  };
}

function named(found: readonly string[]): string {
  return found.length === 0 ? "" : `: ${found.join(", ")}`;
}
