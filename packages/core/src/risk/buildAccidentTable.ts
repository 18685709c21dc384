import type { DuckDBConnection } from "@duckdb/node-api";
import { latLngToCell } from "h3-js";
import type { CanonicalPaths } from "../dataset/canonicalTables";
import { numbersOf, withDatabase } from "../dataset/database";
import type { DatasetName } from "../dataset/datasetName";
import { sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import { accidentSource } from "./accidentSource";
import { type AccidentTable, CELL_RESOLUTIONS, type ColumnName, cellColumn, codesFor, type Level, MAX_LEVELS } from "./accidentTable";
import type { Boundaries } from "./boundaries";

/**
 * Makes the accident table of the canonical tables (Parquet) of a dataset version. The cell of an accident is H3's of its coordinates at
 * each resolution, its area the polygon of `boundaries` that it lies in.
 *
 * @returns the table, and the id of the accident in each row, ascending
 */
export async function buildAccidentTable(request: {
  dataset: DatasetName;
  tables: CanonicalPaths;
  boundaries?: Boundaries | undefined;
}): Promise<{ table: AccidentTable; ids: Float64Array }> {
  const { dataset, tables, boundaries } = request;
  return withDatabase(async (database) => {
    for (const [name, path] of Object.entries(tables)) {
      await database.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${sqlText(path)})`);
    }
    const { rows = 0 } = await numbersOf(database, "SELECT count(*) AS rows FROM accidents");
    const ids = new Float64Array(rows);
    const collected = await collect(database, { dataset, boundaries, ids });
    const columns = Object.fromEntries([...collected].map(([name, column]) => [name, packed(column, rows)]));
    return { table: { dataset, rows, columns, areas: boundaries?.areas ?? {} }, ids };
  });
}

/** The values of a column as they come: a code for each row, by its level. */
type Collected = { codes: Uint16Array; levels: Map<Level, number> };

async function collect(
  database: DuckDBConnection,
  { dataset, boundaries, ids }: { dataset: DatasetName; boundaries: Boundaries | undefined; ids: Float64Array },
): Promise<Map<ColumnName, Collected>> {
  const { columns, sql } = accidentSource(dataset);
  const collected = new Map<ColumnName, Collected>();
  const put = (name: ColumnName, row: number, value: Level | null | undefined) => {
    let column = collected.get(name);
    if (!column) {
      column = { codes: new Uint16Array(ids.length), levels: new Map() };
      collected.set(name, column);
    }
    if (value !== null && value !== undefined) column.codes[row] = codeOf(name, column, value);
  };
  const selected = await database.stream(`SELECT accident_id, lat, long, ${columns.join(", ")} FROM (${sql}) ORDER BY accident_id`);
  let start = 0;
  for (let chunk = await selected.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await selected.fetchChunk()) {
    const [id, lat, long, ...values] = ["accident_id", "lat", "long", ...columns].map((_, index) => chunk!.getColumnVector(index));
    for (let row = 0; row < chunk.rowCount; row++) {
      ids[start + row] = Number(id!.getItem(row));
      for (const [index, name] of columns.entries()) put(name, start + row, values[index]!.getItem(row) as Level | null);
      const places = placesOf(dataset, boundaries, lat!.getItem(row) as number | null, long!.getItem(row) as number | null);
      for (const [name, place] of places) put(name, start + row, place);
    }
    start += chunk.rowCount;
  }
  return collected;
}

function placesOf(
  dataset: DatasetName,
  boundaries: Boundaries | undefined,
  lat: number | null,
  long: number | null,
): [ColumnName, string | undefined][] {
  const known = lat !== null && long !== null;
  const cells = CELL_RESOLUTIONS[dataset].map((resolution): [ColumnName, string | undefined] => [
    cellColumn(resolution),
    known ? latLngToCell(lat, long, resolution) : undefined,
  ]);
  return boundaries ? [...cells, ["area", known ? boundaries.areaOf(lat, long) : undefined]] : cells;
}

function codeOf(name: ColumnName, { levels }: Collected, value: Level): number {
  const known = levels.get(value);
  if (known !== undefined) return known;
  const code = levels.size + 1;
  if (code > MAX_LEVELS) throw new DataError(`Accidents have more than ${MAX_LEVELS} different values of ${name}.`);
  levels.set(value, code);
  return code;
}

/** Levels in ascending order, so that the same accidents give the same bytes whatever order they came in. */
function packed({ codes, levels }: Collected, rows: number): { levels: Level[]; codes: Uint8Array | Uint16Array } {
  const sorted = [...levels.keys()].sort((a, b) => (a < b ? -1 : 1));
  const renumbered = new Uint16Array(sorted.length + 1);
  sorted.forEach((level, index) => {
    renumbered[levels.get(level) as number] = index + 1;
  });
  const narrow = codesFor(sorted.length, rows);
  for (let row = 0; row < rows; row++) narrow[row] = renumbered[codes[row] as number] as number;
  return { levels: sorted, codes: narrow };
}
