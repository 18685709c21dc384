import { tmpdir } from "node:os";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** The machines this runs on have two cores. */
const THREADS = "2";

/** What DuckDB may hold before it writes to disk: a table of ten million rows is read within it, and the rest of a 3 GB function stays free. */
const MEMORY_LIMIT = "1GB";

const instances = new WeakMap<DuckDBConnection, DuckDBInstance>();

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
  instances.set(connection, instance);
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Runs statements that do not depend on one another side by side, each on a connection of its own. Throws the error of the first that fails, in their order. */
export async function runSideBySide(database: DuckDBConnection, statements: readonly string[]): Promise<void> {
  const instance = instances.get(database);
  if (!instance) throw new Error("The database was not opened by withDatabase.");
  const runs = statements.map(async (statement) => {
    const connection = await instance.connect();
    try {
      await connection.run(statement);
    } finally {
      connection.closeSync();
    }
  });
  const failed = (await Promise.allSettled(runs)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
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
