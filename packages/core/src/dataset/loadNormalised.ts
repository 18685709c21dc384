import type { DuckDBConnection } from "@duckdb/node-api";
import { CELL_SEPARATOR } from "./source/csvNormaliser";
import type { ReadSource } from "./source/readSource";
import { sqlText } from "./sql";

/**
 * Loads a normalised copy into a table: every cell as the text that was written, and `line `, the line in the source.
 * Names in a header are trimmed, so no column of a file can be called that.
 */
export async function loadNormalised(database: DuckDBConnection, { path, header }: ReadSource, table: string): Promise<void> {
  const columns = header.columns.map((column) => `${sqlText(column)}: 'VARCHAR'`).join(", ");
  await database.run(`CREATE TABLE ${table} AS
SELECT * FROM read_csv(${sqlText(path)}, auto_detect = false, header = false, delim = '${CELL_SEPARATOR}', quote = '', escape = '',
  columns = {'line ': 'BIGINT', ${columns}})`);
}
