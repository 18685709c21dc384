import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlText } from "../../dataset/sql";
import { CODED, DELAY_CLASSES } from "./variables";

/** The files of crashes with `CRASH_TYPE` as it is; the others have another label or were filtered. */
export const POOL_FILES = [
  "jonathan813_Traffic_Crashes_10k.csv.gz",
  "elicaluya_chicago_crashes.csv.gz",
  "hassouss_Traffic_Crashes.csv.gz",
  "woiny27_chicago_crashes.csv.gz",
  "hollow27mc_Traffic_Crashes_-_Crashes_500.csv.gz",
] as const;

const TIME_FORMATS = "['%m/%d/%Y %I:%M:%S %p', '%m/%d/%Y %H:%M', '%Y-%m-%dT%H:%M:%S.%g', '%Y-%m-%dT%H:%M:%S']";

const FLAGS: readonly string[] = ["intersection_related_i", "private_property_i", "hit_and_run_i"];

/**
 * Pools the files into table `pool`: the portal's columns in lower case as text, `unit`, `severe` and `holdout`, and the numbers that the
 * profile is fitted on. A crash is hold-out by its key as in the reference: the first 8 hex digits of SHA-256 modulo 100, below 20.
 */
export async function makeCrashPool(database: DuckDBConnection, folder: string): Promise<void> {
  for (const [n, file] of POOL_FILES.entries()) {
    const path = sqlText(join(folder, file));
    await database.run(
      `CREATE TABLE file_${n} AS SELECT ${n} AS file, row_number() OVER () AS line, * FROM read_csv(${path}, header = true, all_varchar = true, parallel = false)`,
    );
  }
  const union = POOL_FILES.map((_, n) => `SELECT * FROM file_${n}`).join(" UNION ALL BY NAME ");
  await database.run(`
CREATE TABLE crashes AS SELECT * FROM (${union}) WHERE crash_type IS NOT NULL
  QUALIFY rd_no IS NULL OR row_number() OVER (PARTITION BY rd_no ORDER BY file, line) = 1;
CREATE MACRO moment_of(t) AS coalesce(try_strptime(t, ${TIME_FORMATS}),
  date_trunc('minute', TIMESTAMP '1899-12-30' + to_seconds(86400 * TRY_CAST(t AS DOUBLE) + 30)));
CREATE TABLE pool AS SELECT row_number() OVER (ORDER BY file, line) AS unit, * REPLACE (
    ${FLAGS.map((name) => `CASE WHEN file IN (${filesWith(name)}) THEN coalesce(${name}, '') END AS ${name}`).join(", ")},
    coalesce(report_type, '') AS report_type),
  CASE WHEN crash_type LIKE 'INJURY%' THEN 1 ELSE 0 END AS severe,
  CAST('0x' || left(sha256(${key()}), 8) AS BIGINT) % 100 < 20 AS holdout,
  minute(moment_of(crash_date)) AS minute,
  date_diff('minute', moment_of(crash_date), moment_of(date_police_notified)) AS delay
FROM (SELECT * EXCLUDE (not_right_of_way_i) REPLACE (coalesce(private_property_i, not_right_of_way_i) AS private_property_i) FROM crashes)`);
}

/** SELECT of the rows outside the hold-out with the numbers and texts that variables are fitted on; texts of `labels` become levels. */
export function poolSql(labels: Readonly<Record<string, readonly string[]>>): string {
  const coded = CODED.map((name) => {
    const list = (labels[name] ?? []).map(sqlText).join(", ");
    return `coalesce(list_position([${list}], ${name}) - 1, -1) AS ${name}`;
  });
  const numbers = ["posted_speed_limit", "crash_hour", "num_units", "injuries_total", "injuries_no_indication"].map(
    (name) => `TRY_CAST(${name} AS DOUBLE) AS ${name}`,
  );
  return `SELECT unit, severe, holdout, ${[...coded, ...numbers].join(", ")}, minute, TRY_CAST(latitude AS DOUBLE) AS lat,
  TRY_CAST(longitude AS DOUBLE) AS long, TRY_CAST(beat_of_occurrence AS DOUBLE) AS beat, TRY_CAST(crash_day_of_week AS DOUBLE) AS weekday,
  TRY_CAST(crash_month AS DOUBLE) AS month,
  list_max(list_filter([${DELAY_CLASSES.join(", ")}], lambda minutes: minutes <= delay)) AS delay_police_minutes FROM pool`;
}

function filesWith(flag: string): string {
  const files = { intersection_related_i: [0, 1, 2, 3, 4], private_property_i: [0, 3, 4], hit_and_run_i: [0, 2, 3, 4] }[flag];
  return (files ?? []).join(", ");
}

/** The key of the reference (`peers/tasks.py`). One file without ids holds blank lines, so that there numbers are written with `.0`. */
function key(): string {
  const number = (name: string) => `${name} || CASE file WHEN 2 THEN '.0' ELSE '' END`;
  const place = [number("street_no"), "street_direction", "street_name", ...["crash_hour", "crash_day_of_week", "crash_month"].map(number)];
  return `coalesce(rd_no, crash_record_id, concat_ws('|', ${place.map((part) => `coalesce(${part}, 'nan')`).join(", ")}))`;
}
