import type { Cell } from "./definition";
import type { ReadBatch } from "./readBatch";
import { csvSql, csvWithLinesSql, LINE } from "./source/csvSql";
import { columnSql, isFilled } from "./sourceColumns";
import { sqlName } from "./sql";

/**
 * SQL of the cells of files: of each file alone in the order of its rows, and of files of a table whose cells look at other rows with `file`, the index, and
 * `line`. Every stage is worked out once for the next: the numbers and texts of the columns, the cells, those that read them, and at last which of the
 * `counted` cells were cleared, true or NULL.
 */
export function cellsSql(batch: ReadBatch, counted: readonly Cell[]): string {
  const { table } = batch;
  const { first, second } = columnSql(batch);
  const { acrossRows } = table;
  const written = staged(rowsSql(batch), [first, second, ...stagesOf(acrossRows?.cells ?? [])]);
  const rows = acrossRows
    ? `(WITH written AS MATERIALIZED ${written}\nSELECT written.*, ${acrossRows.added.join(", ")}\nFROM written ${acrossRows.joins})`
    : written;
  const cleared = counted.map(
    ({ name, from = "" }) =>
      `CASE WHEN ${sqlName(name)} IS NULL AND ${from}_raw IS NOT NULL AND ${isFilled(from, batch)} THEN true END AS ${clearedName(name)}`,
  );
  const kept = keptCells(table.cells).map(({ name }) => sqlName(name));
  return `SELECT ${[...placeColumns(batch), ...kept, ...cleared].join(",\n  ")}\nFROM ${staged(rows, stagesOf(table.cells))}`;
}

/** The cells that a table has in the end. */
export function keptCells(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ helper }) => !helper);
}

/** The column of `cellsSql` that says whether a cell was cleared. */
export function clearedName(cell: string): string {
  return sqlName(`${cell} cleared`);
}

/** Whether `cellsSql` has the column `line`; where it has not, the place of a row tells it. */
export function hasLine({ table, files }: ReadBatch): boolean {
  return table.acrossRows !== undefined || files.some(({ assigned }) => assigned.source.plain === undefined);
}

function placeColumns(batch: ReadBatch): string[] {
  return [...(batch.table.acrossRows ? ["file"] : []), ...(hasLine(batch) ? ["line"] : [])];
}

/** The rows of all files, the columns that the table knows by the names that the cells are written with, numbers as such. */
function rowsSql(batch: ReadBatch): string {
  const { table, files, types } = batch;
  const places = placeColumns(batch);
  const selects = files.map(({ index, assigned: { source, columns } }) => {
    const cells = [...batch.columns].map((name) => {
      const column = columns.get(name);
      return `${column === undefined ? `CAST(NULL AS ${types.get(name) ?? "VARCHAR"})` : sqlName(column)} AS ${name}_raw`;
    });
    const place = places.map((name) => (name === "file" ? `${index} AS file` : `"${LINE}" AS line`));
    const byColumn = new Map([...types].map(([name, type]) => [columns.get(name) ?? "", type]));
    const read = table.acrossRows ? csvWithLinesSql(source, byColumn) : csvSql(source, byColumn);
    return `SELECT ${[...place, ...cells].join(", ")}\nFROM ${read}`;
  });
  return `(${selects.join("\nUNION ALL\n")})`;
}

function staged(rows: string, stages: readonly (readonly string[])[]): string {
  return stages.reduce((inner, added) => `(SELECT ${["*", ...added].join(",\n  ")}\nFROM ${inner})`, rows);
}

/** Cells by how many cells before them they read, one after the other. */
function stagesOf(cells: readonly Cell[]): string[][] {
  const stages: string[][] = [];
  const stageOf = new Map<string, number>();
  for (const { name, sql } of cells) {
    const words = new Set(sql.match(/\w+/g));
    const read = [...stageOf].filter(([other]) => words.has(other)).map(([, stage]) => stage + 1);
    const stage = Math.max(0, ...read);
    stageOf.set(name, stage);
    stages[stage] = [...(stages[stage] ?? []), `${sql} AS ${sqlName(name)}`];
  }
  return stages;
}
