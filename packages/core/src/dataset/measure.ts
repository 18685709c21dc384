import type { DuckDBConnection } from "@duckdb/node-api";
import { type CanonicalTable, canonicalColumns } from "./canonicalTables";
import { numbersOf, rowsOf } from "./database";
import type { Dataset } from "./definition";
import type { QualityReport, TableQuality } from "./quality";
import { sqlName } from "./sql";

/** Counts rows in, rows out, quarantined rows and missing cells of one canonical table. */
export async function measureTable(
  database: DuckDBConnection,
  dataset: Dataset,
  table: CanonicalTable,
  cellsCleared: TableQuality["cellsCleared"],
): Promise<TableQuality> {
  const { rows_in: rowsIn = 0 } = await numbersOf(database, `SELECT count(*) AS rows_in FROM ${table}_marked`);
  const { rows_out: rowsOut = 0, ...missing } = await numbersOf(
    database,
    `SELECT count(*) AS rows_out, ${canonicalColumns(dataset, table)
      .map(([name]) => `count(*) FILTER (WHERE ${sqlName(name)} IS NULL) AS ${sqlName(name)}`)
      .join(", ")} FROM ${table}`,
  );
  const reasons = await rowsOf(
    database,
    `SELECT reason, count(*) AS rows FROM ${table}_marked WHERE reason IS NOT NULL GROUP BY reason ORDER BY reason`,
  );
  return {
    rowsIn,
    rowsOut,
    rejected: Object.fromEntries(reasons.map(({ reason, rows }) => [String(reason), Number(rows)])),
    cellsCleared,
    missingShare: Object.fromEntries(Object.entries(missing).map(([name, count]) => [name, rowsOut === 0 ? 0 : count / rowsOut])),
  };
}

/** What the canonical tables add up to. */
export async function measureTotals(database: DuckDBConnection): Promise<QualityReport["totals"]> {
  const numbers = await numbersOf(
    database,
    `SELECT count(*) AS accidents, sum(killed) AS killed, sum(hospitalised) AS hospitalised, sum(target) AS severe,
  (SELECT count(*) FROM vehicles) AS vehicles,
  (SELECT count(*) FROM users) AS users,
  (SELECT count(*) FROM users JOIN accidents USING (accident_id) LEFT JOIN vehicles USING (accident_id, vehicle_id)) AS joined
FROM accidents`,
  );
  const { accidents = 0, vehicles = 0, users = 0, joined = 0, killed = 0, hospitalised = 0, severe = 0 } = numbers;
  return { accidents, vehicles, users, usersJoined: joined, killed, hospitalised, severe };
}
