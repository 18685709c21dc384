import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { rowsOf, runSideBySide } from "./database";
import type { Cell } from "./definition";
import type { TableQuality } from "./quality";
import { csvSql, csvWithLinesSql, LINE, lineSql } from "./source/csvSql";
import { sourceError } from "./source/sourceFile";
import { columnSql, exactText } from "./sourceColumns";
import { sqlName } from "./sql";

/**
 * Loads source files: `cells_<index>` is what a file means, `raw_<index>` what was written, read again from the file whenever it is asked for.
 * Both have the `line` in the source; cells also have `file`, the index. Answers the cleared cells of each file.
 */
export async function loadCells(database: DuckDBConnection, sources: readonly AssignedSource[]): Promise<TableQuality["cellsCleared"][]> {
  const tables = sources.map((assigned, index) => `CREATE TABLE cleaned_${index} AS ${cellsSql(assigned, countedCells(assigned))}`);
  await runSideBySide(database, tables);
  const cleared: TableQuality["cellsCleared"][] = [];
  for (const [index, assigned] of sources.entries()) {
    const { source, table } = assigned;
    const kept = keptCells(table.cells).map(({ name }) => sqlName(name));
    await database.run(`CREATE VIEW raw_${index} AS FROM ${csvWithLinesSql(source)};
CREATE VIEW cells_${index} AS SELECT ${index} AS file, ${lineOf(assigned)} AS line, ${kept.join(", ")} FROM cleaned_${index}`);
    cleared.push(await countCleared(database, assigned, index));
  }
  return cleared;
}

/** SQL of the cells of a source file alone, told from the file whenever it is asked for: for what reads every cell once. */
export function cellsOf(assigned: AssignedSource): string {
  return `(${cellsSql(assigned, [])})`;
}

/** The cells that a table has in the end. */
export function keptCells(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ helper }) => !helper);
}

/**
 * Every stage is worked out once for the next: the numbers and texts of the columns, the cells, those that read them, and at last the texts of the
 * cells that were cleared. Rows stay in the order of the file.
 */
function cellsSql({ source, table, columns }: AssignedSource, counted: readonly Cell[]): string {
  const read = table.acrossRows ? csvWithLinesSql(source) : csvSql(source);
  const lines = table.acrossRows || source.plain === undefined ? [`"${LINE}"`, ...(table.acrossRows ? [`"${LINE}" AS line`] : [])] : [];
  const written = [...columns].map(([name, column]) => `${sqlName(column)} AS ${name}_raw`);
  const { first, second } = columnSql(table, columns, source);
  const stages = [
    [...lines, ...written].join(", "),
    ...[first, second, ...stagesOf(table.cells)].map((added) => ["*", ...added].join(",\n  ")),
  ];
  const from = stages.reduce((inner, stage) => `(SELECT ${stage}\nFROM ${inner})`, read);
  const texts = counted.map(
    ({ name, from = "" }) =>
      `CASE WHEN ${sqlName(name)} IS NULL AND ${from}_raw IS NOT NULL THEN ${exactText(from, table, columns, source)} END AS ${clearedName(name)}`,
  );
  const kept = keptCells(table.cells).map(({ name }) => sqlName(name));
  return `SELECT ${[...lines.slice(0, 1), ...kept, ...texts].join(",\n  ")}\nFROM ${from}`;
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

/** Cells that can be cleared: those that are read from one column. */
function countedCells({ table, columns }: AssignedSource): readonly Cell[] {
  return table.cells.filter(({ from }) => from !== undefined && columns.has(from));
}

/** SQL of the line that a row of `cleaned_<index>` comes from: its place in the table tells it, where rows stayed in the order of the file. */
function lineOf({ source, table }: AssignedSource): string {
  return table.acrossRows ? sqlName(LINE) : lineSql(source, "rowid");
}

function clearedName(cell: string): string {
  return sqlName(`${cell} cleared`);
}

async function countCleared(database: DuckDBConnection, assigned: AssignedSource, index: number): Promise<TableQuality["cellsCleared"]> {
  const { source } = assigned;
  const counted = countedCells(assigned);
  const counts = counted.map(({ name }, place) => `count(${clearedName(name)}) AS c${place}`);
  const [count = {}] = await rowsOf(database, `SELECT ${["count(*) AS rows", ...counts].join(", ")} FROM cleaned_${index}`);
  if (Number(count.rows) !== source.rows) {
    throw sourceError(
      source.name,
      `${source.rows} rows were counted, but ${count.rows} could be read: the file may have changed meanwhile`,
    );
  }
  const found = counted.map((cell, place) => ({ ...cell, count: Number(count[`c${place}`]) })).filter((cell) => cell.count > 0);
  if (found.length === 0) return {};
  const line = lineOf(assigned);
  const firsts = found.map(
    ({ name }, place) =>
      `SELECT ${place} AS place, min(${line}) AS line, arg_min(${clearedName(name)}, ${line}) AS value FROM cleaned_${index} WHERE ${clearedName(name)} IS NOT NULL`,
  );
  const cleared: TableQuality["cellsCleared"] = {};
  for (const { place, line: row, value } of await rowsOf(database, firsts.join("\nUNION ALL\n"))) {
    const { from = "", count = 0 } = found[Number(place)] ?? {};
    const before = cleared[from];
    cleared[from] = {
      count: count + (before?.count ?? 0),
      first: before?.first ?? { file: source.name, row: Number(row), value: String(value) },
    };
  }
  return cleared;
}
