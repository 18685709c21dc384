import { sqlText } from "../sql";
import { CELL_SEPARATOR } from "./csvNormaliser";
import type { ReadSource } from "./readSource";

/** The column of a normalised copy that tells the line in the source. Names in a header are trimmed, so no column of a file can be called that. */
export const LINE = "line ";

/** A row that follows one of plain CSV: the header is line 1, so the row of number n, from 0, is in line n + 2. */
const FIRST_LINE = 2;

/** Beyond the longest record that is plain, see `CsvSurvey`. */
const MAX_LINE_BYTES = 131_072;

/** DuckDB reads a file in pieces of this size, side by side: small ones, so that both cores have something to do from 1 MB on. */
const BUFFER_BYTES = 524_288;

/**
 * SQL that reads every row of a source, in the order of the file: every cell as the text that was written, or as the number that `types` says
 * by the name of the column, and `line ` where the copy has it.
 */
export function csvSql({ path, header, plain }: ReadSource, types: ReadonlyMap<string, string> = new Map()): string {
  const columns = header.columns.map((column) => `${sqlText(column)}: ${sqlText(types.get(column) ?? "VARCHAR")}`);
  if (plain === undefined) {
    return `read_csv(${sqlText(path)}, auto_detect = false, header = false, delim = '${CELL_SEPARATOR}', quote = '', escape = '',
  columns = {${sqlText(LINE)}: 'BIGINT', ${columns.join(", ")}})`;
  }
  const lineEnd = plain.lineEnd === "\n" ? "\\n" : "\\r\\n";
  return `read_csv(${sqlText(path)}, auto_detect = false, header = false, skip = 1, delim = '${header.delimiter}', quote = '"', escape = '"',
  new_line = '${lineEnd}', max_line_size = ${MAX_LINE_BYTES}, buffer_size = ${BUFFER_BYTES}, columns = {${columns.join(", ")}})`;
}

/** SQL of the line in the source, given the number of the row in the file, from 0. */
export function lineSql({ plain }: ReadSource, row: string): string {
  return plain === undefined ? `"${LINE}"` : `${row} + ${FIRST_LINE}`;
}

/** SQL of a source with the line of every row as column `line `. The rows are counted one after the other: read few columns, or read it seldom. */
export function csvWithLinesSql(source: ReadSource, types?: ReadonlyMap<string, string>): string {
  if (source.plain === undefined) return `(FROM ${csvSql(source)})`;
  return `(SELECT ${lineSql(source, "row_number() OVER () - 1")} AS "${LINE}", * FROM ${csvSql(source, types)})`;
}
