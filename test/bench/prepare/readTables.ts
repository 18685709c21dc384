import type { DuckDBConnection } from "@duckdb/node-api";
import { type AssignedSource, assignTables } from "@vigie/core/dataset/assignTables";
import { CELL_MACROS } from "@vigie/core/dataset/cells";
import type { Dataset } from "@vigie/core/dataset/definition";
import { loadCells } from "@vigie/core/dataset/loadCells";
import { readSources } from "@vigie/core/dataset/source/readSource";
import type { SourceFile } from "@vigie/core/dataset/source/sourceFile";

/** Reads and cleans files by the very functions that `ingest` reads them by: `cells_0`, `cells_1`... in the order of `files`. */
export async function readTables(
  database: DuckDBConnection,
  dataset: Dataset,
  files: readonly SourceFile[],
  scratch: string,
): Promise<AssignedSource[]> {
  const assigned = await checkTables(database, dataset, files, scratch);
  await loadCells(database, assigned);
  return assigned;
}

/** Checks files from end to end, and makes the database ready to read them. */
export async function checkTables(
  database: DuckDBConnection,
  dataset: Dataset,
  files: readonly SourceFile[],
  scratch: string,
): Promise<AssignedSource[]> {
  const sources = await readSources(files, scratch);
  await database.run(CELL_MACROS);
  return assignTables(dataset, sources);
}
