import { baacDataset } from "@vigie/core/dataset/baac/baac";
import { numbersOf, rowsOf, withDatabase } from "@vigie/core/dataset/database";
import type { Dataset, Role } from "@vigie/core/dataset/definition";
import { sqlName } from "@vigie/core/dataset/sql";
import type { WorkloadMaker } from "../workload";
import { readTables } from "./readTables";
import { realFiles, TABLES_2013, unpacked } from "./realFiles";

/** There are no users of 2013 in the data, and so no severity: the dataset is ours without that table, read and cleaned as it is. */
const WITHOUT_USERS: Dataset = { ...baacDataset, tables: baacDataset.tables.filter(({ role }) => role !== "users") };

/** The codes whose gaps the peer fills with the most frequent one. */
const FILLED = ["circ", "vosp", "prof", "plan", "surf", "situ", "infra", "obs", "obsm", "choc", "manv", "col", "catr"];

/** Vehicles with their road and their accident, counted and without repeats, gaps filled: what `clean_pandas` of the peers does. */
const JOINED = `CREATE TABLE joined AS
WITH side_by_side AS (
  SELECT ${cellsOf("vehicles", "v")}, ${cellsOf("places", "l")}, ${cellsOf("accidents", "c")}, c.split_share,
    count(*) OVER (PARTITION BY accident_id) AS nb_vehicules
  FROM cells_2 v LEFT JOIN cells_1 l USING (accident_id) LEFT JOIN cells_0 c USING (accident_id)
  QUALIFY row_number() OVER (PARTITION BY accident_id, v.vehicle_id ORDER BY v.line) = 1
), most_frequent AS (SELECT ${FILLED.map((name) => `mode(${name}) AS ${name}`).join(", ")} FROM side_by_side)
SELECT s.* REPLACE (${FILLED.map((name) => `coalesce(s.${name}, m.${name}) AS ${name}`).join(", ")})
FROM side_by_side s CROSS JOIN most_frequent m`;

/** Read, join and clean of the three tables of 2013, from plain CSV to a table in memory. */
export const readBaac2013: WorkloadMaker = async ({ data, scratch }) => {
  const files = await unpacked(realFiles(data, TABLES_2013), scratch);
  return {
    run: () =>
      withDatabase(async (database) => {
        await readTables(database, WITHOUT_USERS, files, scratch);
        await database.run(JOINED);
        const { rows = 0 } = await numbersOf(database, "SELECT count(*) AS rows FROM joined");
        return { rows, features: (await rowsOf(database, "DESCRIBE joined")).length };
      }),
  };
};

/** The cells of a table, without the texts that they were read from; the number of the accident is that of the vehicle. */
function cellsOf(role: Role, alias: string): string {
  const table = WITHOUT_USERS.tables.find((each) => each.role === role);
  const names = (table?.cells ?? []).map(({ name }) => name).filter((name) => name !== "split_share");
  return names
    .filter((name) => role === "vehicles" || name !== "accident_id")
    .map((name) => `${alias}.${sqlName(name)}`)
    .join(", ");
}
