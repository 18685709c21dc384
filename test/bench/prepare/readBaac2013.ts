import type { AssignedSource } from "@vigie/core/dataset/assignTables";
import { baacDataset } from "@vigie/core/dataset/baac/baac";
import { keptCells } from "@vigie/core/dataset/cellsSql";
import type { Dataset } from "@vigie/core/dataset/definition";
import { cellsOf } from "@vigie/core/dataset/loadCells";
import { sqlName } from "@vigie/core/dataset/sql";
import type { WorkloadMaker } from "../workload";
import { withCheckedTables } from "./readTables";
import { realFiles, TABLES_2013, unpacked } from "./realFiles";

/** There are no users of 2013 in the data, and so no severity: the dataset is ours without that table, read and cleaned as it is. */
const WITHOUT_USERS: Dataset = { ...baacDataset, tables: baacDataset.tables.filter(({ role }) => role !== "users") };

/** The codes whose gaps the peer fills with the most frequent one. */
const FILLED = ["circ", "vosp", "prof", "plan", "surf", "situ", "infra", "obs", "obsm", "choc", "manv", "col", "catr"];

/** One bit for every vehicle of an accident, by a hash: only where there are fewer bits than vehicles may one be there twice. */
const SEEN = "bit_or(CAST(1 AS BIGINT) << CAST(hash(vehicle_id) % 63 AS BIGINT))";

/**
 * Vehicles with their road and their accident, counted and without repeats, gaps filled: what `clean_pandas` of the peers does. As there, the
 * files are read and cleaned on the way into the join, and cells that cannot be used are not counted.
 */
function joinedSql(vehicles: AssignedSource, places: AssignedSource, accidents: AssignedSource): string {
  const names = [
    ...kept(vehicles).map((name) => ["v", name] as const),
    ...kept(places).map((name) => ["l", name] as const),
    ...kept(accidents).map((name) => ["c", name] as const),
  ].filter(([alias, name]) => name !== "accident_id" || alias === "v");
  const side = names.map(([alias, name]) => `${alias}.${sqlName(name)}`).join(", ");
  const filled = names.map(([, name]) => (FILLED.includes(name) ? `coalesce(j.${name}, m.${name}) AS ${name}` : `j.${sqlName(name)}`));
  return `WITH v AS MATERIALIZED (SELECT *, row_number() OVER () AS place FROM ${cellsOf(vehicles)}),
counts AS MATERIALIZED (SELECT accident_id, count(*) AS nb_vehicules, ${SEEN} AS seen FROM v GROUP BY accident_id),
repeats AS (
  SELECT v.accident_id, vehicle_id, min(place) AS first FROM v JOIN counts n ON n.accident_id = v.accident_id AND bit_count(seen) < nb_vehicules
  GROUP BY ALL HAVING count(*) > 1
),
j AS MATERIALIZED (
  SELECT ${side}, n.nb_vehicules FROM v
  LEFT JOIN ${cellsOf(places)} l USING (accident_id) LEFT JOIN ${cellsOf(accidents)} c USING (accident_id)
  LEFT JOIN counts n USING (accident_id) LEFT JOIN repeats r ON r.accident_id = v.accident_id AND r.vehicle_id = v.vehicle_id
  WHERE r.first IS NULL OR r.first = v.place
), m AS (SELECT ${FILLED.map((name) => `mode(${name}) AS ${name}`).join(", ")} FROM j)
SELECT ${filled.join(", ")}, j.nb_vehicules FROM j, m`;
}

/** Read, join and clean of the three tables of 2013, from plain CSV to a result in memory. */
export const readBaac2013: WorkloadMaker = async ({ data, scratch }) => {
  const files = await unpacked(realFiles(data, TABLES_2013), scratch);
  return {
    run: () =>
      withCheckedTables({ dataset: WITHOUT_USERS, files, scratch }, async (database, [accidents, places, vehicles]) => {
        const joined = await database.run(joinedSql(vehicles!, places!, accidents!));
        return { rows: joined.rowCount, features: joined.columnCount };
      }),
  };
};

/** Cells of a table that come into the join. */
function kept({ table }: AssignedSource): string[] {
  return keptCells(table.cells)
    .map(({ name }) => name)
    .filter((name) => name !== "split_share" || table.role === "accidents");
}
