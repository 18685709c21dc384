import { tmpdir } from "node:os";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** The machines this runs on have two cores. */
const THREADS = "2";

/** Runs `work` on an empty DuckDB of its own, in memory, and closes it. No extension is ever downloaded. */
export async function withDatabase<T>(work: (database: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: THREADS,
    temp_directory: tmpdir(),
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** All rows of a query, one object per row; integers beyond 32 bits are bigint. */
export async function rowsOf(database: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  return (await database.runAndReadAll(sql)).getRowObjectsJS() as Record<string, unknown>[];
}

/** The one row of a query as numbers, null and missing values as 0. */
export async function numbersOf(database: DuckDBConnection, sql: string): Promise<Record<string, number>> {
  const [row = {}] = await rowsOf(database, sql);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value ?? 0)]));
}
