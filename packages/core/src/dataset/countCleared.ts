import type { DuckDBConnection } from "@duckdb/node-api";
import { clearedName } from "./cellsSql";
import { rowsOf } from "./database";
import type { Cell } from "./definition";
import type { TableQuality } from "./quality";
import type { ReadBatch } from "./readBatch";
import { LINE } from "./source/csvSql";
import { sourceError } from "./source/sourceFile";
import { cleanedText } from "./sourceColumns";
import { sqlName } from "./sql";

/** Cells that can be cleared: those that are read from one column. */
export function countedCells({ table, columns }: ReadBatch): readonly Cell[] {
  return table.cells.filter(({ from }) => from !== undefined && columns.has(from));
}

/** Counts the cleared cells of every file of a batch, by the index of the file. Throws DataError when a file has other rows than were counted. */
export async function countCleared(
  database: DuckDBConnection,
  batch: ReadBatch,
): Promise<ReadonlyMap<number, TableQuality["cellsCleared"]>> {
  const cells = countedCells(batch);
  const counts = cells.map(({ name }, place) => `count(${clearedName(name)}) AS c${place}`);
  const firsts = cells.map(({ name }, place) => `min(CASE WHEN ${clearedName(name)} THEN line END) AS l${place}`);
  const cleared = new Map<number, TableQuality["cellsCleared"]>();
  for (const { index, assigned } of batch.files) {
    const { source } = assigned;
    const [counted = {}] = await rowsOf(database, `SELECT ${["count(*) AS rows", ...counts, ...firsts].join(", ")} FROM cells_${index}`);
    if (Number(counted.rows) !== source.rows) {
      throw sourceError(
        source.name,
        `${source.rows} rows were counted, but ${counted.rows} could be read: the file may have changed meanwhile`,
      );
    }
    const found = cells.flatMap(({ from = "" }, place) => {
      const count = Number(counted[`c${place}`]);
      return count > 0 ? [{ from, count, line: Number(counted[`l${place}`]) }] : [];
    });
    const texts = await textsOf(database, batch, index, new Set(found.map(({ line }) => line)));
    const ofFile: TableQuality["cellsCleared"] = {};
    for (const { from, count, line } of found) {
      const before = ofFile[from];
      const first = before?.first ?? { file: source.name, row: line, value: String(texts.get(line)?.[from]) };
      ofFile[from] = { count: count + (before?.count ?? 0), first };
    }
    cleared.set(index, ofFile);
  }
  return cleared;
}

/** What is written in rows of a file, by their lines: the cleaned text of every column. The file is read again only for them. */
async function textsOf(
  database: DuckDBConnection,
  batch: ReadBatch,
  index: number,
  lines: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Record<string, unknown>>> {
  if (lines.size === 0) return new Map();
  const columns = batch.files.find((file) => file.index === index)?.assigned.columns ?? new Map<string, string>();
  const written = [...columns].map(([name, column]) => `${sqlName(column)} AS ${name}_raw`);
  const texts = [...columns.keys()].map((name) => `${cleanedText(name, batch)} AS ${sqlName(name)}`);
  const rows = await rowsOf(
    database,
    `SELECT "${LINE}", ${texts.join(", ")} FROM (SELECT "${LINE}", ${written.join(", ")} FROM raw_${index})
WHERE "${LINE}" IN (${[...lines].join(", ")}) LIMIT ${lines.size}`,
  );
  return new Map(rows.map((row) => [Number(row[LINE]), row]));
}
