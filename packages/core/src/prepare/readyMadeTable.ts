import { open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "../dataset/database";
import { loadNormalised } from "../dataset/loadNormalised";
import { type ReadSource, readSource } from "../dataset/source/readSource";
import { type SourceFile, sourceError } from "../dataset/source/sourceFile";
import { sqlName, sqlText } from "../dataset/sql";
import { DataError } from "../errors";

/** A table as it was handed in, loaded as text: columns as written, and `line `, the row's line in a CSV or its number in a Parquet file. */
export type ReadyMadeTable = {
  file: string;
  table: string;
  columns: readonly string[];
  rows: number;
  /** What was read of a CSV file; a Parquet file has none. */
  source: ReadSource | undefined;
};

const PARQUET = "PAR1";

const ID = ["num_acc", "accident_id"];

/** What stands for "no value" in tables that programs write. */
const MISSING = ["", "NA", "N/A", "#N/A", "NaN", "nan", "null", "NULL", "None"];

/**
 * Loads a CSV (gzip allowed) or Parquet file into table `table`, every cell as trimmed text, missing marks as NULL. `scratch` is a path
 * without extension for files in between. Columns without a name, such as the index that pandas writes, are left out.
 * Throws DataError naming the file, and the row where one is at fault.
 */
export async function loadReadyMade(database: DuckDBConnection, file: SourceFile, table: string, scratch: string): Promise<ReadyMadeTable> {
  const raw = `${table}_raw`;
  const source = (await isParquet(file)) ? undefined : await loadCsv(database, file, raw, scratch);
  const written = source?.header.columns ?? (await loadParquet(database, file, raw));
  const columns = written.filter((name) => !isNameless(name));
  const cells = columns.map(
    (name) =>
      `CASE WHEN trim(${sqlName(name)}) NOT IN (${MISSING.map(sqlText).join(", ")}) THEN trim(${sqlName(name)}) END AS ${sqlName(name)}`,
  );
  await database.run(`CREATE TABLE ${table} AS SELECT "line ", ${cells.join(", ")} FROM ${raw}; DROP TABLE ${raw}`);
  const [count] = await rowsOf(database, `SELECT count(*) AS rows FROM ${table}`);
  const rows = Number(count?.rows);
  if (rows === 0) throw sourceError(file.name, "the table is empty");
  return { file: file.name, table, columns, rows, source };
}

/** Whether a column has no name of its own, such as the index that pandas writes. */
export function isNameless(column: string): boolean {
  return /^(column_\d+|Unnamed: \d+|__index_level_\d+__)$/.test(column);
}

/** Whether a column is the number of the accident in any of its spellings: it is the row's id, never a feature. */
export function isId(column: string): boolean {
  return ID.includes(column.toLowerCase());
}

/** The table's column of that name, whatever its case. Throws DataError naming those that there are. */
export function columnNamed({ file, columns }: ReadyMadeTable, name: string): string {
  const found = columns.find((column) => column === name) ?? columns.find((column) => column.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const message = `there is no column ${name}; there is ${columns.join(", ")}`;
  throw new DataError(`${file}: ${message}`, [{ path: `${file}:1:${name}`, message, accepted: columns }]);
}

async function isParquet({ path, name }: SourceFile): Promise<boolean> {
  const handle = await open(path).catch(() => {
    throw sourceError(name, "there is no such file");
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(PARQUET.length), 0, PARQUET.length, 0);
    return buffer.toString("latin1") === PARQUET;
  } finally {
    await handle.close();
  }
}

async function loadCsv(database: DuckDBConnection, file: SourceFile, table: string, scratch: string): Promise<ReadSource> {
  const source = await readSource(file, `${scratch}.txt`, { singleColumn: true });
  await loadNormalised(database, source, table);
  return source;
}

async function loadParquet(database: DuckDBConnection, file: SourceFile, table: string): Promise<string[]> {
  try {
    await database.run(
      `CREATE TABLE ${table} AS SELECT CAST(COLUMNS(* EXCLUDE (file_row_number)) AS VARCHAR), file_row_number + 1 AS "line " FROM read_parquet(${sqlText(file.path)}, file_row_number = true)`,
    );
  } catch (error) {
    throw sourceError(file.name, `the Parquet file cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
  }
  const described = await rowsOf(database, `DESCRIBE ${table}`);
  return described.map(({ column_name }) => String(column_name)).filter((name) => name !== "line ");
}
