import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { keptCells } from "./cellsSql";
import type { Dataset, Role } from "./definition";
import { sqlName } from "./sql";

/**
 * Decides which rows stay. Makes `accidents_marked`, `vehicles_marked` and `users_marked`: every row that came in, with `reason`
 * NULL for those that stay; `outcomes` with the target of every accident; and `places_marked`, `further` being what follows the first row of its
 * accident.
 */
export async function markRows(database: DuckDBConnection, dataset: Dataset, sources: readonly AssignedSource[]): Promise<void> {
  const roles = new Set(sources.map(({ table }) => table.role));
  for (const role of roles) await database.run(`CREATE VIEW ${role}_in AS ${unionOf(role, sources)}`);
  for (const role of ["vehicles", "users"] as const) if (!roles.has(role)) await database.run(`CREATE VIEW ${role}_in AS ${NO_ROWS}`);
  await database.run(`
CREATE TABLE repeated_accidents AS
SELECT accident_id, min(${PLACE}) AS first${dataset.identity ? `, arg_min(${dataset.identity}, ${PLACE}) AS identity` : ""}
FROM accidents_in WHERE accident_id IS NOT NULL GROUP BY accident_id HAVING count(*) > 1;

CREATE VIEW first_accidents AS
SELECT a.* FROM accidents_in a LEFT JOIN repeated_accidents r USING (accident_id)
WHERE accident_id IS NOT NULL AND (r.first IS NULL OR ${PLACE} = r.first);

CREATE TABLE outcomes AS
SELECT *, ${dataset.severe} AS target FROM (${dataset.outcomes});

CREATE TABLE accidents_marked AS
SELECT a.*, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN ${PLACE} > r.first THEN ${dataset.identity ? `CASE WHEN a.${dataset.identity} = r.identity THEN 'repeated-record' ELSE 'accident-id-collision' END` : "'duplicate-accident'"}
    WHEN o.target IS NULL THEN 'undecidable-target'
  END AS reason
FROM accidents_in a LEFT JOIN repeated_accidents r USING (accident_id) LEFT JOIN outcomes o USING (accident_id);

CREATE TABLE fates AS
SELECT accident_id, bool_or(reason IS NULL) AS kept FROM accidents_marked WHERE accident_id IS NOT NULL GROUP BY accident_id;

CREATE TABLE vehicles_marked AS
SELECT v.*, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN kept IS NULL THEN 'unknown-accident'
    WHEN NOT kept THEN 'excluded-accident'
    WHEN ${PLACE} > r.first THEN 'duplicate-vehicle'
  END AS reason
FROM vehicles_in v LEFT JOIN fates USING (accident_id)
LEFT JOIN (SELECT accident_id AS repeated, vehicle_id AS vehicle, min(${PLACE}) AS first FROM vehicles_in GROUP BY ALL HAVING count(*) > 1) r
  ON accident_id = repeated AND vehicle_id IS NOT DISTINCT FROM vehicle;

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
SELECT p.*, coalesce(${PLACE} > r.first, false) AS further,
  CASE WHEN accident_id IS NULL THEN 'unreadable-accident-id' WHEN kept IS NULL THEN 'unknown-accident' END AS reason
FROM places_in p LEFT JOIN fates USING (accident_id)
LEFT JOIN (SELECT accident_id, min(${PLACE}) AS first FROM places_in GROUP BY accident_id HAVING count(*) > 1) r USING (accident_id)`);
}

/**
 * Where a row stands among those of all files, as one number: rows that repeat a key are told by the first place of each key, which groups by
 * hash, where a window would sort all rows whole. No file has 2^40 lines.
 */
const PLACE = "((CAST(file AS BIGINT) << 40) + line)";

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
