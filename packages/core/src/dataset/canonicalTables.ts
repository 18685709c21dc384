import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Columns } from "./columns";
import type { Dataset, Role } from "./definition";
import { sqlName, sqlText } from "./sql";

/** Columns that hold codes or small whole numbers. */
export const coded = (...names: string[]): Columns => names.map((name) => [name, "SMALLINT"] as const);

/**
 * The canonical tables: the same for every BAAC dataset, NULL = missing. `row` is the line in the source file, so that its order is file order.
 * `age` is derived, `weekday` 0 is Monday, `target` 1 is severe, `split_share` is the accident's place in the fixed split.
 */
export const CANONICAL_COLUMNS = {
  accidents: [
    ["accident_id", "BIGINT"],
    ...coded("year", "month", "day", "weekday", "minute_of_day"),
    ["dep", "VARCHAR"],
    ["com", "VARCHAR"],
    ...coded("agg", "lum", "int", "atm", "col"),
    ["lat", "DOUBLE"],
    ["long", "DOUBLE"],
    ...coded("catr", "circ", "nbv", "vosp", "prof", "plan", "surf", "infra", "situ", "vma", "killed", "hospitalised"),
    ["lartpc", "DOUBLE"],
    ["larrout", "DOUBLE"],
    ["target", "UTINYINT"],
    ["split_share", "DOUBLE"],
  ],
  vehicles: [
    ["accident_id", "BIGINT"],
    ["vehicle_id", "VARCHAR"],
    ["row", "BIGINT"],
    ...coded("senc", "catv", "obs", "obsm", "choc", "manv", "motor"),
  ],
  users: [
    ["accident_id", "BIGINT"],
    ["vehicle_id", "VARCHAR"],
    ["num_veh", "VARCHAR"],
    ["row", "BIGINT"],
    ...coded("place", "catu", "grav", "sexe", "age", "trajet", "secu1", "secu2", "secu3", "locp", "etatp"),
    ["actp", "VARCHAR"],
  ],
} satisfies Record<string, Columns>;

export type CanonicalTable = keyof typeof CANONICAL_COLUMNS;

/** Where the canonical tables lie, as Parquet. */
export type CanonicalPaths = Record<CanonicalTable, string>;

/** Makes the tables `accidents`, `vehicles` and `users` of the marked rows that stay, and writes each as Parquet into `outDir`. */
export async function writeCanonicalTables(database: DuckDBConnection, dataset: Dataset, outDir: string): Promise<CanonicalPaths> {
  const road = dataset.tables.some(({ role }) => role === "places")
    ? "LEFT JOIN (SELECT * FROM places_marked WHERE NOT further AND reason IS NULL) p USING (accident_id)"
    : "";
  const from: CanonicalPaths = {
    accidents: `accidents_marked a JOIN outcomes o USING (accident_id) ${road} WHERE a.reason IS NULL ORDER BY accident_id`,
    vehicles: "vehicles_marked a WHERE reason IS NULL ORDER BY accident_id, file, line",
    users: "users_marked a WHERE reason IS NULL ORDER BY accident_id, file, line",
  };
  const paths: CanonicalPaths = { accidents: "", vehicles: "", users: "" };
  for (const table of ["accidents", "vehicles", "users"] as const) {
    await database.run(`CREATE TABLE ${table} AS SELECT ${projection(table, dataset)} FROM ${from[table]}`);
    paths[table] = join(outDir, `${table}.parquet`);
    await database.run(`COPY ${table} TO ${sqlText(paths[table])} (FORMAT parquet, COMPRESSION zstd)`);
  }
  return paths;
}

/** The columns of a canonical table of a dataset. */
export function canonicalColumns(dataset: Dataset, table: CanonicalTable): Columns {
  return (table === "accidents" && dataset.accidents) || CANONICAL_COLUMNS[table];
}

function projection(table: CanonicalTable, dataset: Dataset): string {
  return canonicalColumns(dataset, table)
    .map(([name, type]) => `CAST(${sourceOf(name, table, dataset)} AS ${type}) AS ${sqlName(name)}`)
    .join(", ");
}

function sourceOf(name: string, table: CanonicalTable, dataset: Dataset): string {
  if (name === "row") return "a.line";
  if (["killed", "hospitalised", "target"].includes(name)) return `o.${name}`;
  if (hasCell(dataset, table, name)) return `a.${sqlName(name)}`;
  return table === "accidents" && hasCell(dataset, "places", name) ? `p.${sqlName(name)}` : "NULL";
}

function hasCell(dataset: Dataset, role: Role, name: string): boolean {
  return dataset.tables.some((table) => table.role === role && table.cells.some((cell) => cell.name === name));
}
