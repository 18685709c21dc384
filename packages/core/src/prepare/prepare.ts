import type { DuckDBConnection } from "@duckdb/node-api";
import type { CanonicalPaths } from "../dataset/canonicalTables";
import { numbersOf, withDatabase } from "../dataset/database";
import type { TableProfile } from "../dataset/profile";
import { sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import { deriveSql } from "./deriveSql";
import { drawAccidents } from "./drawAccidents";
import { type PreparedQuality, preparedQuality } from "./preparedQuality";
import type { RowCap } from "./rowCap";

/**
 * Writes one row per accident, ordered by `accident_id`, to a Parquet file at `out`: what `deriveSql` says, of the accidents that
 * `sample` lets through.
 * Throws DataError when the contract needs the severity of users and the tables hold none.
 */
export async function prepare(request: {
  tables: CanonicalPaths;
  contract: Contract;
  out: string;
  sample?: RowCap | null;
}): Promise<{ rows: number; severe: number; quality: PreparedQuality; profile: TableProfile }> {
  const { tables, contract, out, sample } = request;
  return withDatabase(async (database) => {
    await viewTables(database, tables);
    const sampled = sample ? await drawAccidents(database, sample) : null;
    if (sampled) await viewTables(database, tables, "SEMI JOIN drawn USING (accident_id)");
    if (contract.unit === "worst-hurt user") await requireSeverity(database, contract);
    await database.run(`CREATE TABLE prepared AS ${deriveSql(contract)}`);
    await database.run(`COPY prepared TO ${sqlText(out)} (FORMAT parquet, COMPRESSION zstd)`);
    const { quality, profile } = await preparedQuality(database, contract, sampled);
    return { rows: quality.rows, severe: quality.severe, quality, profile };
  });
}

async function viewTables(database: DuckDBConnection, tables: CanonicalPaths, only = ""): Promise<void> {
  for (const [table, path] of Object.entries(tables)) {
    await database.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${sqlText(path)}) ${only}`);
  }
}

async function requireSeverity(database: DuckDBConnection, { name }: Contract): Promise<void> {
  const { known = 0 } = await numbersOf(database, "SELECT count(grav) AS known FROM users");
  if (known > 0) return;
  const message = "the tables hold no severity of users; it is known per accident only, for which there is contract scene";
  throw new DataError(`Contract ${name} describes an accident through its worst-hurt user: ${message}.`, [{ path: "users:grav", message }]);
}
