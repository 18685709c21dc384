import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import type { Dataset, Role } from "./definition";
import { keptCells } from "./loadCells";
import { sqlName } from "./sql";

/**
 * Decides which rows stay. Makes `accidents_marked`, `vehicles_marked` and `users_marked`: every row that came in, with `reason`
 * NULL for those that stay; `outcomes` with the target of every accident; and `places_marked`, with `nth` among the rows of its accident.
 */
export async function markRows(database: DuckDBConnection, dataset: Dataset, sources: readonly AssignedSource[]): Promise<void> {
  const roles = new Set(sources.map(({ table }) => table.role));
  for (const role of roles) await database.run(`CREATE VIEW ${role}_in AS ${unionOf(role, sources)}`);
  for (const role of ["vehicles", "users"] as const) if (!roles.has(role)) await database.run(`CREATE VIEW ${role}_in AS ${NO_ROWS}`);
  await database.run(`
CREATE TABLE outcomes AS
SELECT *, ${dataset.severe} AS target FROM (${dataset.outcomes});

CREATE TABLE accidents_marked AS
SELECT a.*, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN row_number() OVER same > 1 THEN ${dataset.repeat ?? "'duplicate-accident'"}
    WHEN o.target IS NULL THEN 'undecidable-target'
  END AS reason
FROM accidents_in a LEFT JOIN outcomes o USING (accident_id)
WINDOW same AS (PARTITION BY accident_id ORDER BY file, line);

CREATE TABLE fates AS
SELECT accident_id, bool_or(reason IS NULL) AS kept FROM accidents_marked WHERE accident_id IS NOT NULL GROUP BY accident_id;

CREATE TABLE vehicles_marked AS
SELECT v.*, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN kept IS NULL THEN 'unknown-accident'
    WHEN NOT kept THEN 'excluded-accident'
    WHEN row_number() OVER (PARTITION BY accident_id, vehicle_id ORDER BY file, line) > 1 THEN 'duplicate-vehicle'
  END AS reason
FROM vehicles_in v LEFT JOIN fates USING (accident_id);

CREATE TABLE users_marked AS
SELECT u.*, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN kept IS NULL THEN 'unknown-accident'
    WHEN NOT kept THEN 'excluded-accident'
  END AS reason
FROM users_in u LEFT JOIN fates USING (accident_id);
`);
  if (!roles.has("places")) return;
  await database.run(`
CREATE TABLE places_marked AS
SELECT p.*, row_number() OVER (PARTITION BY accident_id ORDER BY file, line) AS nth,
  CASE WHEN accident_id IS NULL THEN 'unreadable-accident-id' WHEN kept IS NULL THEN 'unknown-accident' END AS reason
FROM places_in p LEFT JOIN fates USING (accident_id)`);
}

/** What a dataset without vehicles or users has of them. */
const NO_ROWS =
  "SELECT CAST(NULL AS INTEGER) AS file, CAST(NULL AS BIGINT) AS line, CAST(NULL AS BIGINT) AS accident_id, CAST(NULL AS VARCHAR) AS vehicle_id WHERE false";

/** Of several files of one table the cells are the same, in the same order. */
function unionOf(role: Role, sources: readonly AssignedSource[]): string {
  return sources
    .flatMap(({ table }, index) => {
      const cells = keptCells(table.cells)
        .map(({ name }) => sqlName(name))
        .join(", ");
      return table.role === role ? [`SELECT file, line, ${cells} FROM cells_${index}`] : [];
    })
    .join(" UNION ALL ");
}
