import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { numbersOf } from "./database";
import { sqlName, sqlText } from "./sql";

/**
 * Writes every row that was left out to a CSV at `path`: file, row (line in the source), accident_id (empty when unreadable), reason,
 * and `original`, the row as it came, as JSON. No cell begins like a formula, whatever a file or its cells are called or hold.
 */
export async function writeQuarantine(database: DuckDBConnection, sources: readonly AssignedSource[], path: string): Promise<void> {
  await database.run(
    'CREATE TABLE quarantine (place INTEGER, file VARCHAR, "row" BIGINT, accident_id BIGINT, reason VARCHAR, original JSON)',
  );
  for (const [index, { source, table }] of sources.entries()) {
    const leftOut = `SELECT line, accident_id, reason FROM ${table.role}_marked WHERE file = ${index} AND reason IS NOT NULL`;
    const { rows = 0 } = await numbersOf(database, `SELECT count(*) AS rows FROM (${leftOut})`);
    // The file is read again only where rows of it were left out.
    if (rows === 0) continue;
    const original = source.header.columns.map((column) => `${sqlText(column)}: raw.${sqlName(column)}`).join(", ");
    await database.run(`INSERT INTO quarantine
SELECT ${index}, ${sqlText(source.name)}, left_out.line, left_out.accident_id, left_out.reason, to_json({${original}})
FROM (${leftOut}) left_out JOIN raw_${index} raw ON raw."line " = left_out.line`);
  }
  await database.run(
    `COPY (SELECT * EXCLUDE (place) REPLACE (CASE WHEN regexp_matches(file, '^[=+@-]') THEN '''' || file ELSE file END AS file)
  FROM quarantine ORDER BY place, "row") TO ${sqlText(path)} (FORMAT csv, HEADER, FORCE_QUOTE (original))`,
  );
}
