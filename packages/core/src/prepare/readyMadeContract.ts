import type { DuckDBConnection } from "@duckdb/node-api";
import * as z from "zod";
import { numbersOf, rowsOf } from "../dataset/database";
import { sqlName } from "../dataset/sql";
import { codeField, type Field, numberField } from "../dictionary/field";
import { DataError } from "../errors";
import type { Contract, Feature } from "./contract";
import { contractNamed, contractNames } from "./contracts";
import type { ReadyMadeTable } from "./readyMadeTable";

/** What the columns of a table are, by name, as `--types` says it. */
export const ColumnTypes = z.record(z.string(), z.enum(["numeric", "categorical"]));
export type ColumnTypes = z.infer<typeof ColumnTypes>;

/** A column of whole numbers with at most so many different values holds codes; with more it counts or measures. */
export const MAX_CODES = 20;

/** A text column with more different values than this is an identifier or free text. */
export const MAX_TEXT_LEVELS = 1000;

/** The contract of a table, and for every text column its values in the order of their codes 0, 1, ... */
export type ReadyMadeContract = { contract: Contract; levels: ReadonlyMap<string, readonly string[]> };

/**
 * Says what the feature columns of a table are. A table with exactly the columns of a known contract, in any order, is of that contract.
 * In any other, `types` decides; a column that it does not name is categorical when it holds text or at most 20 different whole numbers.
 *
 * Throws DataError for a type of a column that is not there, a numeric column without any number, and text that is no category.
 */
export async function contractOfTable(
  database: DuckDBConnection,
  table: ReadyMadeTable,
  columns: readonly string[],
  types: ColumnTypes,
): Promise<ReadyMadeContract> {
  const unknown = Object.keys(types).filter((name) => !columns.includes(name));
  if (unknown.length > 0) {
    throw new DataError(
      `${table.file}: the types name columns that are not among its features: ${unknown.join(", ")}.`,
      unknown.map((name) => ({ path: `types.${name}`, message: "no feature column has this name", accepted: columns })),
    );
  }
  const known = contractNames.map(contractNamed).find(({ features }) => sameNames(features, columns));
  if (known && Object.keys(types).length === 0) return { contract: known, levels: new Map() };
  const levels = new Map<string, readonly string[]>();
  const features: Feature[] = [];
  for (const name of columns) {
    const profile = await profileOf(database, table, name);
    const type = types[name] ?? (profile.text || (profile.whole && profile.distinct <= MAX_CODES) ? "categorical" : "numeric");
    if (type === "categorical" && profile.text) levels.set(name, await levelsOf(database, table, name));
    if (type === "numeric" && profile.numbers === 0) {
      throw new DataError(`${table.file}: column ${name} is said to be numeric and holds no number.`, [
        { path: `${table.file}:${name}`, message: "holds no number" },
      ]);
    }
    features.push(featureOf(name, type, levels.get(name)));
  }
  return { contract: { name: "table", unit: "accident", features }, levels };
}

function sameNames(features: readonly Feature[], columns: readonly string[]): boolean {
  return features.length === columns.length && features.every(({ name }) => columns.includes(name));
}

type Profile = { numbers: number; distinct: number; text: boolean; whole: boolean };

async function profileOf(database: DuckDBConnection, { table }: ReadyMadeTable, name: string): Promise<Profile> {
  const number = `TRY_CAST(${sqlName(name)} AS DOUBLE)`;
  const counts = await numbersOf(
    database,
    `SELECT count(${number}) AS numbers, count(DISTINCT ${number}) AS values,
  count(*) FILTER (WHERE ${sqlName(name)} IS NOT NULL AND ${number} IS NULL) AS texts,
  count(*) FILTER (WHERE ${number} <> floor(${number})) AS fractions
FROM ${table}`,
  );
  const { numbers = 0, values = 0, texts = 0, fractions = 0 } = counts;
  return { numbers, distinct: values, text: texts > 0, whole: fractions === 0 };
}

async function levelsOf(database: DuckDBConnection, { table, file }: ReadyMadeTable, name: string): Promise<string[]> {
  const rows = await rowsOf(
    database,
    `SELECT DISTINCT ${sqlName(name)} AS level FROM ${table} WHERE ${sqlName(name)} IS NOT NULL ORDER BY ALL LIMIT ${MAX_TEXT_LEVELS + 1}`,
  );
  if (rows.length <= MAX_TEXT_LEVELS) return rows.map(({ level }) => String(level));
  const message = `holds more than ${MAX_TEXT_LEVELS} different texts: an identifier or free text is no feature`;
  throw new DataError(`${file}: column ${name} ${message}.`, [{ path: `${file}:${name}`, message }]);
}

function featureOf(name: string, type: Feature["type"], levels: readonly string[] | undefined): Feature {
  const label = { fr: name, en: name };
  const field: Field = levels
    ? codeField(
        name,
        name,
        name,
        levels.map((level, code) => [code, level, level]),
      )
    : numberField(name, name, name, [-Infinity, Infinity], { integer: false });
  return { name, type, group: "conditions and road", label, derivation: { kind: "field", column: name }, field };
}
