import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { numbersOf } from "./database";
import { sourceError } from "./source/sourceFile";
import { sqlText } from "./sql";

/** Columns that a replay has besides those of its table: the file and line of the row that each of its rows takes the place of. */
export const REPLACES_FILE = "replaces_file";
export const REPLACES_ROW = "replaces_row";

/**
 * Takes out of `cells_<index>` every row that a replay of `replayQuarantine` replaces, so that a corrected row counts once.
 * Throws DataError when a replay names a file or a row that was not handed in with it.
 */
export async function withdrawReplaced(database: DuckDBConnection, sources: readonly AssignedSource[]): Promise<void> {
  for (const [index, { source }] of sources.entries()) {
    if (![REPLACES_FILE, REPLACES_ROW].every((column) => source.header.columns.includes(column))) continue;
    const targets = sources.map((other, place) => ({ place, name: other.source.name })).filter(({ place }) => place !== index);
    const found = targets.map(
      ({ place, name }) =>
        `SELECT raw."line " AS line FROM raw_${index} raw JOIN raw_${place} target ON raw.${REPLACES_FILE} = ${sqlText(name)} AND raw.${REPLACES_ROW} = CAST(target."line " AS VARCHAR)`,
    );
    const { unknown = 0 } = await numbersOf(
      database,
      `SELECT min("line ") AS unknown FROM raw_${index} WHERE "line " NOT IN (SELECT line FROM (${found.join(" UNION ALL ") || "SELECT 0 AS line"}))`,
    );
    if (unknown > 0) throw sourceError(source.name, "replaces a row that was not handed in with it", unknown, REPLACES_ROW);
    for (const { place, name } of targets) {
      const kept = `kept_${place}_by_${index}`;
      await database.run(`CREATE TABLE ${kept} AS FROM cells_${place}
WHERE CAST(line AS VARCHAR) NOT IN (SELECT ${REPLACES_ROW} FROM raw_${index} WHERE ${REPLACES_FILE} = ${sqlText(name)});
CREATE OR REPLACE VIEW cells_${place} AS FROM ${kept}`);
    }
  }
}
