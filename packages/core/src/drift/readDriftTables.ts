import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf, withDatabase } from "../dataset/database";
import type { SourceFile } from "../dataset/source/sourceFile";
import { sqlName, sqlText } from "../dataset/sql";
import type { Text } from "../dictionary/field";
import { DataError } from "../errors";
import { type ColumnTypes, contractOfTable } from "../prepare/readyMadeContract";
import { loadReadyMade, type ReadyMadeTable } from "../prepare/readyMadeTable";
import { type DriftColumn, type DriftTable, driftTableOf } from "./driftTable";

/** The number of the accident is no feature. */
const IDS = ["num_acc", "accident_id"];

/**
 * Reads two tables (CSV or Parquet, gzip allowed) for a comparison. What the columns are follows from the reference: from `types`, from a known
 * contract with the same columns, or from the values. Texts become codes; those that only the current table has come after the reference's.
 * Columns that only one table has are kept, so that the check names them. `scratch` is a folder for files in between.
 *
 * Throws DataError naming file and column when a table cannot be read, or a numeric column of the current table holds text alone.
 */
export async function readDriftTables(request: {
  reference: SourceFile;
  current: SourceFile;
  types?: ColumnTypes;
  scratch: string;
}): Promise<{ reference: DriftTable; current: DriftTable }> {
  const { types = {}, scratch } = request;
  return withDatabase(async (database) => {
    const reference = await loadReadyMade(database, request.reference, "reference_rows", join(scratch, "reference"));
    const current = await loadReadyMade(database, request.current, "current_rows", join(scratch, "current"));
    const names = features(reference);
    const { contract, levels } = await contractOfTable(database, reference, names, types);
    const kinds = driftTableOf(
      { features: names, rows: 0, values: new Float32Array(), ids: new Float64Array(), target: new Uint8Array() },
      contract,
    );
    const sides: Record<"reference" | "current", DriftColumn[]> = { reference: [], current: [] };
    const currentNames = new Map(features(current).map((name) => [name.toLowerCase(), name]));
    for (const kind of kinds.columns) {
      const texts = levels.get(kind.name);
      const found = currentNames.get(kind.name.toLowerCase());
      currentNames.delete(kind.name.toLowerCase());
      const codes = texts && (await allTexts(database, texts, found === undefined ? undefined : { table: current, name: found }));
      const described = { ...kind, ...(codes && { levels: codeNames(codes) }) };
      sides.reference.push({ ...described, values: await readColumn(database, reference, kind.name, codes) });
      if (found === undefined) continue;
      const values = await readColumn(database, current, found, codes);
      if (!codes && values.every(Number.isNaN)) await refuseText(database, current, found);
      sides.current.push({ ...described, values });
    }
    for (const name of currentNames.values()) {
      sides.current.push({ name, type: "numeric", label: { fr: name, en: name }, values: new Float64Array(current.rows) });
    }
    return { reference: { rows: reference.rows, columns: sides.reference }, current: { rows: current.rows, columns: sides.current } };
  });
}

function features({ columns }: ReadyMadeTable): string[] {
  return columns.filter((name) => !IDS.includes(name.toLowerCase()));
}

/** The reference's texts in the order of their codes, then those that only the current table has. */
async function allTexts(
  database: DuckDBConnection,
  known: readonly string[],
  current: { table: ReadyMadeTable; name: string } | undefined,
): Promise<string[]> {
  if (!current) return [...known];
  const column = sqlName(current.name);
  const rows = await rowsOf(
    database,
    `SELECT DISTINCT ${column} AS level FROM ${current.table.table} WHERE ${column} IS NOT NULL ORDER BY ALL`,
  );
  const had = new Set(known);
  return [...known, ...rows.map(({ level }) => String(level)).filter((level) => !had.has(level))];
}

function codeNames(texts: readonly string[]): Map<number, Text> {
  return new Map(texts.map((text, code) => [code, { fr: text, en: text }]));
}

async function readColumn(
  database: DuckDBConnection,
  { table, rows }: ReadyMadeTable,
  name: string,
  codes: readonly string[] | undefined,
): Promise<Float64Array> {
  const column = sqlName(name);
  // Corsica's departments and communes as matrices hold them.
  const number = `TRY_CAST(regexp_replace(regexp_replace(${column}, '^2A', '201'), '^2B', '202') AS DOUBLE)`;
  const value = codes ? `CAST(list_position([${codes.map(sqlText).join(", ")}], ${column}) - 1 AS DOUBLE)` : number;
  const values = new Float64Array(rows);
  const result = await database.stream(`SELECT ${value} AS value FROM ${table} ORDER BY "line "`);
  let start = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const vector = chunk.getColumnVector(0);
    for (let row = 0; row < chunk.rowCount; row++) values[start + row] = (vector.getItem(row) as number | null) ?? Number.NaN;
    start += chunk.rowCount;
  }
  return values;
}

/** A column without numbers is empty, which is a finding, or text, which is another type. */
async function refuseText(database: DuckDBConnection, { table, file }: ReadyMadeTable, name: string): Promise<void> {
  const [row] = await rowsOf(database, `SELECT any_value(${sqlName(name)}) AS text FROM ${table}`);
  if (row?.text === null || row?.text === undefined) return;
  const message = `holds text such as "${String(row.text)}", and numbers in the reference`;
  throw new DataError(`${file}: column ${name} ${message}.`, [{ path: `${file}:${name}`, message }]);
}
