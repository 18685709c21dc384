import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "../dataset/database";
import { sqlName } from "../dataset/sql";
import type { Feature } from "./contract";
import { valueSchema } from "./valueSchema";

/** A mark of "not known" wherever it is no code. */
const UNKNOWN = -1;

/** The cell of a ready-made table as a number, whatever the dictionary says of it: departments and communes of Corsica in digits, NULL for text. */
export function writtenNumber({ derivation }: Feature, column: string): string {
  const text = sqlName(column);
  const corsican = derivation.kind === "field" && ["dep", "com"].includes(derivation.column);
  const digits = corsican ? `regexp_replace(regexp_replace(${text}, '^2A', '201'), '^2B', '202')` : text;
  return `CASE WHEN isfinite(TRY_CAST(${digits} AS DOUBLE)) THEN TRY_CAST(${digits} AS DOUBLE) END`;
}

/** A department as the canonical tables have it, from its number: 201 is 2A, 1 is 01. */
export function departmentText(number: string): string {
  const whole = `CAST(${number} AS BIGINT)`;
  return `CASE ${whole} WHEN 201 THEN '2A' WHEN 202 THEN '2B' ELSE format('{:02d}', ${whole}) END`;
}

/** A commune as the canonical tables have it, from its number: 202004 is 2B004, 1053 is 01053. */
export function communeText(number: string): string {
  const whole = `CAST(${number} AS BIGINT)`;
  const inCorsica = (department: string) => `'${department}' || format('{:03d}', ${whole} % 1000)`;
  return `CASE ${whole} // 1000 WHEN 201 THEN ${inCorsica("2A")} WHEN 202 THEN ${inCorsica("2B")} ELSE format('{:05d}', ${whole}) END`;
}

/** Whether a number of that column is a mark of "not known": then it is missing, and nothing is wrong with it. */
export function isUnknown(feature: Feature, column: string): string {
  const marks = [...new Set([...(feature.unknown ?? []), ...(accepts(feature, UNKNOWN) ? [] : [UNKNOWN])])];
  return marks.length > 0 ? `${column} IN (${marks.join(", ")})` : "false";
}

/** SQL that tells whether a number of column `column` of table `table` is one that the dictionary accepts for the feature. */
export async function isAccepted(database: DuckDBConnection, feature: Feature, table: string, column: string): Promise<string> {
  const { field } = feature;
  if (field.kind === "number") {
    const [low, high] = field.range;
    return `${column} BETWEEN ${low} AND ${high}${field.integer === false ? "" : ` AND ${column} = floor(${column})`}`;
  }
  const found = await rowsOf(database, `SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`);
  const values = found.map(({ value }) => Number(value)).filter((value) => accepts(feature, value));
  return values.length > 0 ? `${column} IN (${values.join(", ")})` : "false";
}

function accepts({ field, unknown }: Feature, value: number): boolean {
  return valueSchema(field, unknown).safeParse(value).success;
}
