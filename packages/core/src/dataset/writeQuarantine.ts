import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { sqlName, sqlText } from "./sql";

/**
 * Writes every row that was left out to a CSV at `path`: file, row (line in the source), accident_id (empty when unreadable), reason,
 * and `original`, the row as it came, as JSON. No cell begins like a formula, whatever a file or its cells are called or hold.
 */
export async function writeQuarantine(database: DuckDBConnection, sources: readonly AssignedSource[], path: string): Promise<void> {
  const parts = sources.map(({ source, table }, index) => {
    const original = source.header.columns.map((column) => `${sqlText(column)}: raw.${sqlName(column)}`).join(", ");
    return `SELECT ${index} AS place, ${sqlText(source.name)} AS file, marked.line AS row, marked.accident_id, marked.reason, to_json({${original}}) AS original
FROM ${table.role}_marked marked JOIN raw_${index} raw ON raw."line " = marked.line
WHERE marked.file = ${index} AND marked.reason IS NOT NULL`;
  });
  await database.run(`CREATE TABLE quarantine AS ${parts.join("\nUNION ALL\n")}`);
  await database.run(
    `COPY (SELECT * EXCLUDE (place) REPLACE (CASE WHEN regexp_matches(file, '^[=+@-]') THEN '''' || file ELSE file END AS file)
  FROM quarantine ORDER BY place, "row") TO ${sqlText(path)} (FORMAT csv, HEADER, FORCE_QUOTE (original))`,
  );
}
