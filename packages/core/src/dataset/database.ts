import { tmpdir } from "node:os";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** The machines this runs on have two cores. */
const THREADS = "2";

/** What DuckDB may hold before it writes to disk: a table of ten million rows is read within it, and the rest of a 3 GB function stays free. */
const MEMORY_LIMIT = "1GB";

/** Runs `work` on an empty DuckDB of its own, in memory, and closes it. No extension is ever downloaded. */
export async function withDatabase<T>(work: (database: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: THREADS,
    memory_limit: MEMORY_LIMIT,
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
