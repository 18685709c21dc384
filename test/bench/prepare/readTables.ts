import type { DuckDBConnection } from "@duckdb/node-api";
import { type AssignedSource, assignTables } from "@vigie/core/dataset/assignTables";
import type { Dataset } from "@vigie/core/dataset/definition";
import { loadCells } from "@vigie/core/dataset/loadCells";
import type { SourceFile } from "@vigie/core/dataset/source/sourceFile";
import { withSources } from "@vigie/core/dataset/withSources";

type Tables = { dataset: Dataset; files: readonly SourceFile[]; scratch: string };

/** Reads and cleans files by the very functions that `ingest` reads them by: `cells_0`, `cells_1`... in the order of `files`. */
export async function withTables<T>(
  tables: Tables,
  work: (database: DuckDBConnection, sources: readonly AssignedSource[]) => Promise<T>,
): Promise<T> {
  return withCheckedTables(tables, async (database, sources) => {
    await loadCells(database, sources);
    return work(database, sources);
  });
}

/** Checks files from end to end, and makes a database ready to read them. */
export async function withCheckedTables<T>(
  { dataset, files, scratch }: Tables,
  work: (database: DuckDBConnection, sources: readonly AssignedSource[]) => Promise<T>,
): Promise<T> {
  return withSources({ files, folder: scratch }, (database, sources) => work(database, assignTables(dataset, sources)));
}
