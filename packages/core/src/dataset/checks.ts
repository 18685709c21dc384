import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { numbersOf } from "./database";
import type { Check, QualityReport } from "./quality";

/** More than this share of a table's rows in quarantine fails the run. */
export const MAX_QUARANTINED_SHARE = 0.05;

/** Judges what was measured. Only a broken join and too full a quarantine fail; what merely looks odd is a warning. */
export async function checksOf(
  database: DuckDBConnection,
  sources: readonly AssignedSource[],
  tables: QualityReport["tables"],
  totals: QualityReport["totals"],
): Promise<Check[]> {
  const { users, usersJoined } = totals;
  const hasPlaces = sources.some(({ table }) => table.role === "places");
  return [
    {
      name: "users-joined",
      verdict: users === usersJoined ? "pass" : "fail",
      value: usersJoined,
      limit: users,
      message: `${users} users go into the join with accidents and vehicles, ${usersJoined} come out`,
    },
    ...Object.entries(tables).map(([table, { rowsIn, rowsOut, rejected }]) => quarantined(table, rowsIn, rowsOut, rejected)),
    ...(hasPlaces ? [await quarantinedPlaces(database)] : []),
    ...(await counts(database, sources, hasPlaces)).map(([name, value, message]): Check => {
      return { name, verdict: value > 0 ? "warn" : "pass", value, limit: 0, message: `${value} ${message}` };
    }),
  ];
}

function quarantined(table: string, rowsIn: number, rowsOut: number, rejected: Record<string, number>): Check {
  const value = (rowsIn - rowsOut) / rowsIn;
  const reasons = Object.entries(rejected).map(([reason, rows]) => `${reason} ${rows}`);
  return {
    name: `quarantined-${table}`,
    verdict: value > MAX_QUARANTINED_SHARE ? "fail" : "pass",
    value,
    limit: MAX_QUARANTINED_SHARE,
    message: `${rowsIn - rowsOut} of ${rowsIn} rows of ${table} are in quarantine${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`,
  };
}

async function quarantinedPlaces(database: DuckDBConnection): Promise<Check> {
  const {
    rows = 0,
    unknown = 0,
    unreadable = 0,
  } = await numbersOf(
    database,
    `SELECT count(*) AS rows, count(*) FILTER (WHERE reason = 'unknown-accident') AS unknown,
  count(*) FILTER (WHERE reason = 'unreadable-accident-id') AS unreadable
FROM places_marked`,
  );
  const rejected = { ...(unknown > 0 && { "unknown-accident": unknown }), ...(unreadable > 0 && { "unreadable-accident-id": unreadable }) };
  return quarantined("places", rows, rows - unknown - unreadable, rejected);
}

type Counted = readonly [name: string, value: number, message: string];

async function counts(database: DuckDBConnection, sources: readonly AssignedSource[], hasPlaces: boolean): Promise<Counted[]> {
  const orphans = await numbersOf(
    database,
    `SELECT
  (SELECT count(*) FROM users ANTI JOIN vehicles USING (accident_id, vehicle_id)) AS users,
  (SELECT count(*) FROM accidents ANTI JOIN vehicles USING (accident_id)) AS without_vehicle,
  (SELECT count(*) FROM accidents ANTI JOIN users USING (accident_id)) AS without_user`,
  );
  const cut = sources.filter(({ source }) => !source.endsWithLineBreak).length;
  return [
    ["users-of-unknown-vehicles", orphans.users ?? 0, "users belong to a vehicle that is not there"],
    ["accidents-without-vehicle", orphans.without_vehicle ?? 0, "accidents have no vehicle"],
    ["accidents-without-user", orphans.without_user ?? 0, "accidents have no user"],
    ["files-without-last-line-break", cut, "files do not end with a line break and may be truncated"],
    ...(hasPlaces ? await countsOfPlaces(database) : []),
  ];
}

async function countsOfPlaces(database: DuckDBConnection): Promise<Counted[]> {
  const places = await numbersOf(
    database,
    `SELECT count(*) FILTER (WHERE nth > 1 AND reason IS NULL) AS further,
  (SELECT count(*) FROM accidents ANTI JOIN places_marked USING (accident_id)) AS without_place
FROM places_marked`,
  );
  return [
    ["further-places", places.further ?? 0, "further rows of places were left out: the first of an accident counts"],
    ["accidents-without-place", places.without_place ?? 0, "accidents have no place: their road is missing"],
  ];
}
