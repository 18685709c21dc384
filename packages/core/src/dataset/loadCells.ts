import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { rowsOf } from "./database";
import type { SourceColumn } from "./definition";
import { loadNormalised } from "./loadNormalised";
import type { TableQuality } from "./quality";
import { sqlName, sqlText } from "./sql";

/**
 * Loads a source file twice: `raw_<index>` as written, for the quarantine, and `cells_<index>` as what it means.
 * Both have the `line` in the source; cells also have `file`, the index. Cleared cells are added to `cleared`.
 */
export async function loadCells(
  database: DuckDBConnection,
  assigned: AssignedSource,
  index: number,
  cleared: TableQuality["cellsCleared"],
): Promise<void> {
  await loadNormalised(database, assigned.source, `raw_${index}`);
  await database.run(cellsSql(assigned, index));
  await countCleared(database, assigned, index, cleared);
}

/** Text, number and cell of a column are stages of their own, so that DuckDB works each out once. */
function cellsSql({ table, columns }: AssignedSource, index: number): string {
  const texts = table.columns.map((column) => `${textSql(column, columns)} AS ${column.name}_text`);
  const numbers = table.columns
    .filter(({ name }) => table.cells.some(({ sql }) => sql.includes(`${name}_number`)))
    .map(({ name }) => `, number_of(${name}_text) AS ${name}_number`);
  const cells = (late: boolean) =>
    table.cells.filter((cell) => (cell.late ?? false) === late).map(({ name, sql }) => `, ${sql} AS ${sqlName(name)}`);
  const kept = [
    ...table.cells.map(({ name }) => sqlName(name)),
    ...new Set(table.cells.flatMap(({ from }) => (from ? [`${from}_text`] : []))),
  ];
  return `CREATE TABLE cells_${index} AS
SELECT file, line, ${kept.join(", ")}
FROM (SELECT *${cells(true).join("\n  ")}
FROM (SELECT *${cells(false).join("\n  ")}
FROM (SELECT *${numbers.join("")}
FROM (SELECT ${index} AS file, line, ${texts.join(",\n  ")}
FROM (SELECT "line " AS line, ${[...columns].map(([name, written]) => `trim(${sqlName(written)}) AS ${name}`).join(", ")} FROM raw_${index})))))`;
}

/** The cleaned text of a column, NULL where the file does not have it. */
function textSql({ name, zero }: SourceColumn, columns: ReadonlyMap<string, string>): string {
  const text = cleaned(name, columns);
  if (zero === undefined) return text;
  if (zero === "missing") return `nonzero(${text})`;
  const missing =
    zero === "missing up to 2018"
      ? `left(${cleaned("num_acc", columns)}, 4) <= '2018'`
      : `nonzero(${cleaned(zero.missingWith, columns)}) IS NULL`;
  return `CASE WHEN ${missing} THEN nonzero(${text}) ELSE ${text} END`;
}

function cleaned(name: string, columns: ReadonlyMap<string, string>): string {
  return columns.has(name) ? `text_of(${sqlName(name)})` : "CAST(NULL AS VARCHAR)";
}

async function countCleared(
  database: DuckDBConnection,
  assigned: AssignedSource,
  index: number,
  cleared: TableQuality["cellsCleared"],
): Promise<void> {
  const counted = assigned.table.cells.filter(({ from }) => from !== undefined && assigned.columns.has(from));
  const counts = counted.map(({ name, from }) => {
    const unusable = `FILTER (WHERE ${from}_text IS NOT NULL AND ${sqlName(name)} IS NULL)`;
    return `SELECT ${sqlText(from ?? "")} AS name, count(*) ${unusable} AS cells, min(line) ${unusable} AS line, arg_min(${from}_text, line) ${unusable} AS value FROM cells_${index}`;
  });
  for (const { name, cells, line, value } of await rowsOf(database, counts.join("\nUNION ALL\n"))) {
    const count = Number(cells);
    if (count === 0) continue;
    const before = cleared[String(name)];
    cleared[String(name)] = {
      count: count + (before?.count ?? 0),
      first: before?.first ?? { file: assigned.source.name, row: Number(line), value: String(value) },
    };
  }
}
