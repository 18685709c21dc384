import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type AssignedSource, assignTables } from "@vigie/core/dataset/assignTables";
import { CELL_MACROS } from "@vigie/core/dataset/cells";
import type { Dataset } from "@vigie/core/dataset/definition";
import { loadCells } from "@vigie/core/dataset/loadCells";
import { type ReadSource, readSource } from "@vigie/core/dataset/source/readSource";
import type { SourceFile } from "@vigie/core/dataset/source/sourceFile";

/** Reads and cleans files by the very functions that `ingest` reads them by: tables `cells_0`, `cells_1`... in the order of `files`. */
export async function readTables(
  database: DuckDBConnection,
  dataset: Dataset,
  files: readonly SourceFile[],
  scratch: string,
): Promise<AssignedSource[]> {
  const sources: ReadSource[] = [];
  for (const [index, file] of files.entries()) sources.push(await readSource(file, join(scratch, `normalised-${index}.txt`)));
  const assigned = assignTables(dataset, sources);
  await database.run(CELL_MACROS);
  for (const [index, source] of assigned.entries()) await loadCells(database, source, index, {});
  return assigned;
}
