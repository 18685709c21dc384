import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { cellsSql, clearedName, hasLine, keptCells } from "./cellsSql";
import { countCleared, countedCells } from "./countCleared";
import { runSideBySide } from "./database";
import type { TableQuality } from "./quality";
import { batchOfOne, type ReadBatch, readBatches } from "./readBatch";
import { csvWithLinesSql, lineSql } from "./source/csvSql";
import { sqlName } from "./sql";

/**
 * Loads source files: `cells_<index>` is what a file means, `raw_<index>` what was written, read again from the file whenever it is asked for.
 * Both have the `line` in the source; cells also have `file`, the index. Answers the cleared cells of each file.
 */
export async function loadCells(database: DuckDBConnection, sources: readonly AssignedSource[]): Promise<TableQuality["cellsCleared"][]> {
  const batches = readBatches(sources);
  const tables = batches.map((batch, place) => `CREATE TABLE cleaned_${place} AS ${cellsSql(batch, countedCells(batch))}`);
  await runSideBySide(database, tables);
  await database.run(batches.flatMap(viewsOf).join(";\n"));
  const cleared = new Map<number, TableQuality["cellsCleared"]>();
  for (const batch of batches) for (const [index, cells] of await countCleared(database, batch)) cleared.set(index, cells);
  return sources.map((_, index) => cleared.get(index) ?? {});
}

/** SQL of the cells of a source file alone, told from the file whenever it is asked for: for what reads every cell once. */
export function cellsOf(assigned: AssignedSource): string {
  return `(${cellsSql(batchOfOne(assigned), [])})`;
}

/** What is read of the files of a batch: its place in the table tells the line of a row, where rows stayed in the order of the file. */
function viewsOf(batch: ReadBatch, place: number): string[] {
  const cells = [
    ...keptCells(batch.table.cells).map(({ name }) => sqlName(name)),
    ...countedCells(batch).map(({ name }) => clearedName(name)),
  ];
  return batch.files.flatMap(({ index, assigned: { source } }) => {
    const line = hasLine(batch) ? "line" : lineSql(source, "rowid");
    const from = `cleaned_${place}${batch.table.acrossRows ? ` WHERE file = ${index}` : ""}`;
    return [
      `CREATE VIEW raw_${index} AS FROM ${csvWithLinesSql(source)}`,
      `CREATE VIEW cells_${index} AS SELECT ${index} AS file, ${line} AS line, ${cells.join(", ")} FROM ${from}`,
    ];
  });
}
