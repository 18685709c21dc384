import type { DuckDBConnection } from "@duckdb/node-api";
import { CELL_MACROS } from "./cells";
import { withDatabase } from "./database";
import { type ReadSource, readSources, type SourceOptions } from "./source/readSource";
import type { SourceFile } from "./source/sourceFile";

/** Opens a database that knows the functions of the cells, while files are checked from end to end, see `readSource`, and runs `work` on both. */
export async function withSources<T>(
  { files, folder, ...options }: { files: readonly SourceFile[]; folder: string } & SourceOptions,
  work: (database: DuckDBConnection, sources: readonly ReadSource[]) => Promise<T>,
): Promise<T> {
  const reading = readSources(files, folder, options);
  // Whoever waits for it is told; nobody does while the database is opened.
  const ended = reading.catch(() => {});
  try {
    return await withDatabase(async (database) => {
      await database.run(CELL_MACROS);
      return work(database, await reading);
    });
  } finally {
    // Nobody may remove the folder while a file is still read.
    await ended;
  }
}
