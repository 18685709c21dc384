import type { DuckDBConnection } from "@duckdb/node-api";
import { csvWithLinesSql } from "./source/csvSql";
import type { ReadSource } from "./source/readSource";

/**
 * Loads a source into a table: every cell as the text that was written, and `line `, the line in the source.
 * Names in a header are trimmed, so no column of a file can be called that.
 */
export async function loadNormalised(database: DuckDBConnection, source: ReadSource, table: string): Promise<void> {
  await database.run(`CREATE TABLE ${table} AS FROM ${csvWithLinesSql(source)}`);
}
