import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "./database";
import { type ColumnProfile, type NumberProfile, QUANTILES, type TableProfile } from "./profile";
import { sqlName } from "./sql";
import { numbersOfValues, type ValueCount } from "./valueCounts";

/** A column of up to so many values is counted value by value, and everything else follows from the counts. */
const COUNTED_VALUES = 1_000;
/** Levels kept of a column that is counted value by value: more than any code of the dictionary has. */
const KEPT_LEVELS = 200;
/** Levels kept of a column with more values. */
const KEPT_TOP_LEVELS = 20;

type Column = { name: string; type: string; estimate: number };

/** Profiles every column of a table or view of the database: exact numbers, but for the choice of how a column is counted. */
export async function profileTable(database: DuckDBConnection, table: string): Promise<TableProfile> {
  const { rows, columns } = await describe(database, table);
  const few = columns.filter(({ estimate }) => estimate <= COUNTED_VALUES);
  const many = columns.filter(({ estimate }) => estimate > COUNTED_VALUES);
  const profiles = new Map([...(await countValues(database, table, few, rows)), ...(await aggregate(database, table, many, rows))]);
  return { table, rows, columns: columns.flatMap(({ name }) => profiles.get(name) ?? []) };
}

async function describe(database: DuckDBConnection, table: string): Promise<{ rows: number; columns: Column[] }> {
  const described = await rowsOf(database, `DESCRIBE ${sqlName(table)}`);
  const columns = described.map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }));
  const estimates = columns.map(({ name }, index) => `, approx_count_distinct(${sqlName(name)}) AS c${index}`);
  const [counted = {}] = await rowsOf(database, `SELECT count(*) AS n${estimates.join("")} FROM ${sqlName(table)}`);
  return { rows: Number(counted.n), columns: columns.map((column, index) => ({ ...column, estimate: Number(counted[`c${index}`]) })) };
}

/** One grouping per column, all in one query: DuckDB runs them side by side. */
async function countValues(
  database: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: number,
): Promise<[string, ColumnProfile][]> {
  if (columns.length === 0) return [];
  const groups = columns.map(({ name, type }, index) => {
    const number = isNumber(type) ? `CAST(${sqlName(name)} AS DOUBLE)` : "NULL::DOUBLE";
    return `SELECT ${index} AS place, CAST(${sqlName(name)} AS VARCHAR) AS level, ${number} AS number, count(*) AS n
FROM ${sqlName(table)} WHERE ${sqlName(name)} IS NOT NULL GROUP BY ALL`;
  });
  const values: (ValueCount & { level: string })[][] = columns.map(() => []);
  for (const { place, level, number, n } of await rowsOf(database, groups.join("\nUNION ALL\n"))) {
    values[Number(place)]?.push({ level: String(level), value: number as number, count: Number(n) });
  }
  return columns.map(({ name, type }, index) => {
    const counts = values[index] ?? [];
    const count = counts.reduce((sum, each) => sum + each.count, 0);
    const levels = [...counts]
      .sort((a, b) => b.count - a.count || (a.level < b.level ? -1 : 1))
      .slice(0, KEPT_LEVELS)
      .map((each) => ({ level: each.level, count: each.count }));
    const numbers = isNumber(type) && count > 0 ? numbersOfValues(counts) : null;
    return [name, { name, type, count, missing: rows - count, distinct: counts.length, numbers, levels }];
  });
}

async function aggregate(
  database: DuckDBConnection,
  table: string,
  columns: readonly Column[],
  rows: number,
): Promise<[string, ColumnProfile][]> {
  const profiles: [string, ColumnProfile][] = [];
  for (const { name, type } of columns) {
    const cell = sqlName(name);
    const numbers = `, avg(${cell}) AS mean, stddev_samp(${cell}) AS sd, CAST(min(${cell}) AS DOUBLE) AS low, CAST(max(${cell}) AS DOUBLE) AS high,
  quantile_cont(CAST(${cell} AS DOUBLE), [${Object.values(QUANTILES).join(", ")}]) AS quantiles`;
    const [row = {}] = await rowsOf(
      database,
      `SELECT count(${cell}) AS filled, count(DISTINCT ${cell}) AS different${isNumber(type) ? numbers : ""} FROM ${sqlName(table)}`,
    );
    const [count, distinct] = [Number(row.filled), Number(row.different)];
    const levels = distinct < count ? await topLevels(database, table, name) : [];
    profiles.push([
      name,
      { name, type, count, missing: rows - count, distinct, numbers: isNumber(type) ? numbersOfRow(row) : null, levels },
    ]);
  }
  return profiles;
}

async function topLevels(database: DuckDBConnection, table: string, name: string): Promise<ColumnProfile["levels"]> {
  const rows = await rowsOf(
    database,
    `SELECT CAST(${sqlName(name)} AS VARCHAR) AS level, count(*) AS n FROM ${sqlName(table)} WHERE ${sqlName(name)} IS NOT NULL
GROUP BY ${sqlName(name)} ORDER BY n DESC, level LIMIT ${KEPT_TOP_LEVELS}`,
  );
  return rows.map(({ level, n }) => ({ level: String(level), count: Number(n) }));
}

function numbersOfRow({ mean, sd, low, high, quantiles }: Record<string, unknown>): NumberProfile {
  const shares = Object.keys(QUANTILES).map((name, index) => [name, (quantiles as number[])[index]]);
  return {
    mean: Number(mean),
    sd: sd as number | null,
    min: Number(low),
    max: Number(high),
    quantiles: Object.fromEntries(shares) as NumberProfile["quantiles"],
  };
}

function isNumber(type: string): boolean {
  return /^U?(TINY|SMALL|BIG)?INT(EGER)?$|^(FLOAT|DOUBLE)$/.test(type);
}
