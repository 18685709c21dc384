import type { DuckDBConnection } from "@duckdb/node-api";
import { CELL_SEPARATOR, CsvNormaliser } from "./csvNormaliser";
import { csvWithLinesSql } from "./csvSql";
import { parseHeader } from "./header";
import type { ReadSource } from "./readSource";

/** Rows of a source as DuckDB reads them: the line, then the cells, as text; a blank cell is "". */
export async function rowsRead(database: DuckDBConnection, source: ReadSource): Promise<string[][]> {
  const rows = (await database.runAndReadAll(`FROM ${csvWithLinesSql(source)} ORDER BY 1`)).getRowsJS();
  return rows.map((row) => row.map((cell) => withoutMark(String(cell ?? ""))));
}

/** The same rows by the pass of our own that reads any file. */
export function rowsNormalised(file: Buffer): string[][] {
  const header = parseHeader("x.csv", file, { singleColumn: true });
  const normaliser = new CsvNormaliser("x.csv", header);
  const text = Buffer.concat([Buffer.from(normaliser.push(file.subarray(header.bytes))), normaliser.end()]).toString("utf8");
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(CELL_SEPARATOR).map(withoutMark));
}

/** The client of DuckDB drops a byte order mark at the beginning of a text. */
function withoutMark(cell: string): string {
  return cell.replace(/^\uFEFF/, "");
}
