import { isAbsolute } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { realData } from "../realData.fixture";
import { assignTables } from "./assignTables";
import { baacDataset } from "./baac/baac";
import { CELL_MACROS } from "./cells";
import { numbersOf, rowsOf, withDatabase } from "./database";
import type { SourceTable } from "./definition";
import { loadCells } from "./loadCells";
import { inFolder } from "./officialFiles.fixture";
import type { TableQuality } from "./quality";
import { type ReadSource, readSource } from "./source/readSource";

/** One real file as the reader sees it: `raw` is the table as written (text), `cells` what it means. */
export type RealTable = {
  source: ReadSource;
  cleared: TableQuality["cellsCleared"];
  /** Numbers by name, of expressions over `raw`. */
  raw(expressions: Record<string, string>): Promise<Record<string, number>>;
  /** Numbers by name, of expressions over `cells`. */
  cells(expressions: Record<string, string>): Promise<Record<string, number>>;
  /** Rows of a query over `raw_0` and `cells_0`. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
};

/** Reads one file, at a path below `baac` or an absolute one, as a table and hands it to `work`. */
export async function withRealTable<T>(table: SourceTable, path: string, work: (read: RealTable) => Promise<T>): Promise<T> {
  const { outDir } = await inFolder({});
  const source = await readSource({ name: path, path: isAbsolute(path) ? path : realData("baac", path) }, `${outDir}/copy.txt`);
  return withDatabase(async (database) => {
    await database.run(CELL_MACROS);
    const [assigned] = assignTables({ ...baacDataset, tables: [table] }, [source]);
    const [cleared = {}] = await loadCells(database, [assigned!]);
    return work({
      source,
      cleared,
      raw: (expressions) => numbers(database, "raw_0", expressions),
      cells: (expressions) => numbers(database, "cells_0", expressions),
      rows: (sql) => rowsOf(database, sql),
    });
  });
}

/** An expression that counts rows. */
export function counting(condition: string): string {
  return `count(*) FILTER (WHERE ${condition})`;
}

function numbers(database: DuckDBConnection, table: string, expressions: Record<string, string>): Promise<Record<string, number>> {
  const selected = Object.entries(expressions).map(([name, sql]) => `${sql} AS "${name}"`);
  return numbersOf(database, `SELECT ${selected.join(", ")} FROM ${table}`);
}
