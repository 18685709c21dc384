import type { DuckDBConnection } from "@duckdb/node-api";
import type { CanonicalPaths } from "../../dataset/canonicalTables";
import { sqlText } from "../../dataset/sql";
import { splitSql } from "../../prepare/splitSql";
import type { FitTable } from "./variables";

/** Where the sources of the fit lie: canonical tables of 2024 and 2016, and single official tables of other years as CSV. */
export type FitSources = {
  year2024: CanonicalPaths;
  year2016: CanonicalPaths;
  places2024: string;
  characteristics2020: string;
  places2022: string;
  vehicles2023: string;
  users76: string;
};

/** The copy of 2024 lost the departments overseas, whose codes have three digits: they are told by coordinates, south, north, west, east. */
const OVERSEAS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  971: [15.8, 16.6, -61.9, -61],
  972: [14.3, 15, -61.3, -60.7],
  973: [2, 6, -55, -51.5],
  974: [-21.5, -20.8, 55, 56],
  976: [-13.1, -12.6, 45, 45.4],
  977: [17.85, 17.98, -62.95, -62.78],
  978: [18, 18.2, -63.2, -62.9],
  987: [-28, -7, -155, -134],
  988: [-23, -19, 163, 169],
};

/**
 * Makes the views of both years, `fit_points` (the coordinates that cells are fitted on) and an empty table `density`.
 * Hold-out accidents take no part, so that a model trained on generated rows may be tested on them.
 */
export async function makeSourceViews(database: DuckDBConnection, sources: FitSources): Promise<void> {
  const { year2024, year2016 } = sources;
  await database.run(`
CREATE VIEW prepared AS SELECT * FROM read_parquet(${sqlText(year2024.accidents)});
CREATE TABLE a24 AS SELECT * REPLACE (coalesce(dep, ${overseas()}) AS dep), minute_of_day // 60 AS hour, minute_of_day % 60 AS minute
  FROM (${splitSql({ kind: "fixed" })}) WHERE side <> 'holdout';
CREATE VIEW v24 AS SELECT v.*, row_number() OVER nth - 1 AS vehicle,
    ${["catv", "obs", "obsm", "choc", "manv"].map((name) => `coalesce(lag(v.${name}, 1, -2) OVER nth, -1) AS previous_${name}`).join(", ")}
  FROM read_parquet(${sqlText(year2024.vehicles)}) v JOIN a24 USING (accident_id)
  WINDOW nth AS (PARTITION BY accident_id ORDER BY v."row");
CREATE VIEW u24 AS SELECT u.*, row_number() OVER (PARTITION BY accident_id, vehicle_id, catu ORDER BY u."row") - 1 AS passenger
  FROM read_parquet(${sqlText(year2024.users)}) u JOIN a24 USING (accident_id);
CREATE VIEW a16 AS SELECT * FROM read_parquet(${sqlText(year2016.accidents)});
CREATE VIEW v16 AS SELECT * FROM read_parquet(${sqlText(year2016.vehicles)});
CREATE VIEW u16 AS SELECT * FROM read_parquet(${sqlText(year2016.users)});
CREATE VIEW fit_points AS SELECT accident_id, dep, lat, long FROM a24 WHERE dep IS NOT NULL AND lat IS NOT NULL ORDER BY accident_id;
CREATE TABLE density (accident_id BIGINT, density DOUBLE)`);
}

/**
 * The query of each table of the fit: one row per accident, vehicle or user, in the order of accidents, `unit` telling whose it is.
 * Table `density` must have been filled before.
 */
export function fitQueries(sources: FitSources): Readonly<Record<FitTable, string>> {
  const csv = (path: string, delimiter = ";") => `read_csv(${sqlText(path)}, delim = '${delimiter}', header = true, all_varchar = true)`;
  const accidents = `(SELECT a.*, d.density, vs.n_vehicles, us.n_users, us.n_pedestrians, us.oldest, vs.n_truck, vs.n_light
    FROM a24 a JOIN density d USING (accident_id)
    JOIN (SELECT accident_id, least(count(*), 8) AS n_vehicles, count(*) FILTER (WHERE catv BETWEEN 13 AND 17) AS n_truck,
      count(*) FILTER (WHERE catv NOT IN (3, 7, 10) AND catv NOT BETWEEN 13 AND 17) AS n_light FROM v24 GROUP BY ALL) vs USING (accident_id)
    JOIN (SELECT accident_id, count(*) AS n_users, least(count(*) FILTER (WHERE catu = 3), 4) AS n_pedestrians, max(age) AS oldest
      FROM u24 GROUP BY ALL) us USING (accident_id))`;
  const vehicles = `(SELECT v.* EXCLUDE (accident_id, vehicle_id, "row", senc), least(coalesce(us.n_passengers, 0), 9) AS n_passengers,
      vehicle_id, v."row" AS vehicle_row, a.* FROM v24 v JOIN ${accidents} a USING (accident_id)
    LEFT JOIN (SELECT accident_id, vehicle_id, count(*) FILTER (WHERE catu = 2) AS n_passengers FROM u24 GROUP BY ALL) us USING (accident_id, vehicle_id))`;
  return {
    accidents: `SELECT accident_id AS unit, * FROM ${accidents} ORDER BY unit`,
    rows: `SELECT p.Num_Acc AS unit, least(count(*), 3) AS lieux, any_value(a.catr) AS catr, any_value(a.agg) AS agg, any_value(a.infra) AS infra
      FROM read_parquet(${sqlText(sources.places2024)}) p JOIN a24 a ON a.accident_id = p.Num_Acc GROUP BY p.Num_Acc ORDER BY unit`,
    roads: `SELECT TRY_CAST(Num_Acc AS BIGINT) AS unit, * REPLACE (
        ${["catr", "circ", "vma", "vosp", "nbv", "v1"].map((name) => `TRY_CAST(trim(${name}) AS INTEGER) AS ${name}`).join(", ")},
        coalesce(ascii(nullif(regexp_extract(v2, '[A-Z]'), '')), -1) AS v2,
        ${["pr", "pr1"].map((name) => `coalesce(TRY_CAST(TRY_CAST(trim(${name}) AS DOUBLE) AS INTEGER), -1) AS ${name}`).join(", ")},
        CAST(round(10 * TRY_CAST(replace(trim(larrout), ',', '.') AS DOUBLE)) AS INTEGER) AS larrout)
      FROM ${csv(sources.places2022)} WHERE nbv IS NOT NULL AND trim(nbv) <> '#ERREUR' ORDER BY unit`,
    junctions: `SELECT TRY_CAST(Num_Acc AS BIGINT) AS unit, CAST(left(hrmn, 2) AS INTEGER) AS hour,
        ${["int", "agg", "lum", "atm", "col"].map((name) => `TRY_CAST(trim("${name}") AS INTEGER) AS "${name}"`).join(", ")}
      FROM ${csv(sources.characteristics2020)} ORDER BY unit`,
    vehicles: `SELECT accident_id AS unit, * FROM ${vehicles} ORDER BY unit, vehicle_row`,
    directions: `SELECT TRY_CAST(Num_Acc AS BIGINT) AS unit, coalesce(nullif(TRY_CAST(trim(catv) AS INTEGER), 0), -1) AS catv,
        TRY_CAST(trim(manv) AS INTEGER) AS manv, TRY_CAST(trim(senc) AS INTEGER) AS senc, coalesce(TRY_CAST(trim(occutc) AS INTEGER), -1) AS occutc
      FROM ${csv(sources.vehicles2023)} ORDER BY unit`,
    users: `SELECT u.accident_id AS unit, u.catu, u.sexe, u.age - u.age % 2 AS age, u.trajet, u.secu1, u.secu2, u.passenger, v.*,
        CASE WHEN u.catu = 1 THEN -2 ELSE coalesce(first_value(u.age) OVER driver, -1) END AS driver_age,
        CASE WHEN u.catu = 1 THEN -2 ELSE coalesce(first_value(u.sexe) OVER driver, -1) END AS driver_sexe
      FROM u24 u JOIN ${vehicles} v USING (accident_id, vehicle_id)
      WINDOW driver AS (PARTITION BY u.accident_id, u.vehicle_id ORDER BY u.catu, u."row") ORDER BY unit, v.vehicle_row, u."row"`,
    seats: `SELECT TRY_CAST(Num_Acc AS BIGINT) AS unit, TRY_CAST(trim(agg) AS INTEGER) AS agg, TRY_CAST(catu AS INTEGER) AS catu,
        TRY_CAST(TRY_CAST(trim(catv) AS DOUBLE) AS INTEGER) AS catv,
        ${["place", "locp", "etatp"].map((name) => `TRY_CAST(TRY_CAST(trim(${name}) AS DOUBLE) AS INTEGER) AS ${name}`).join(", ")},
        coalesce(TRY_CAST(trim(actp) AS INTEGER), CASE trim(actp) WHEN 'A' THEN 10 WHEN 'B' THEN 11 END) AS actp
      FROM ${csv(sources.users76, ",")} ORDER BY unit`,
    outcomes: `SELECT accident_id AS unit, * REPLACE (least(killed, 3) AS killed, least(hospitalised, 9) AS hospitalised)
      FROM ${accidents} WHERE target = 1 ORDER BY unit`,
    severity: `SELECT accident_id AS unit, u.grav, a.target AS severe, u.catu, v.catv, u.age, u.sexe, v.choc, v.obs, a.agg, a.col,
        count(*) OVER (PARTITION BY accident_id) AS n_users, count(DISTINCT u.vehicle_id) OVER (PARTITION BY accident_id) AS n_vehicles
      FROM u16 u JOIN v16 v USING (accident_id, vehicle_id) JOIN a16 a USING (accident_id) WHERE u.catu < 4 ORDER BY unit`,
  };
}

function overseas(): string {
  const cases = Object.entries(OVERSEAS).map(
    ([dep, [south, north, west, east]]) => `WHEN lat BETWEEN ${south} AND ${north} AND long BETWEEN ${west} AND ${east} THEN '${dep}'`,
  );
  return `CASE ${cases.join(" ")} END`;
}
