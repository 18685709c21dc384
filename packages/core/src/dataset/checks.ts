import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { numbersOf } from "./database";
import type { Role } from "./definition";
import type { Check, QualityReport } from "./quality";

/** More than this share of a table's rows in quarantine fails the run. */
export const MAX_QUARANTINED_SHARE = 0.05;

/** A record that is there twice, as pooling brings it about. */
const REPEATED_RECORD = "repeated-record";

/** Judges what was measured. Only a broken join and too full a quarantine fail; what merely looks odd is a warning. */
export async function checksOf(
  database: DuckDBConnection,
  sources: readonly AssignedSource[],
  tables: QualityReport["tables"],
  totals: QualityReport["totals"],
): Promise<Check[]> {
  const { users, usersJoined } = totals;
  const roles: ReadonlySet<string> = new Set<Role>(sources.map(({ table }) => table.role));
  const hasPlaces = roles.has("places");
  const filled = Object.entries(tables).filter(([table]) => roles.has(table));
  return [
    {
      name: "users-joined",
      verdict: users === usersJoined ? "pass" : "fail",
      value: usersJoined,
      limit: users,
      message: `${users} users go into the join with accidents and vehicles, ${usersJoined} come out`,
    },
    ...filled.map(([table, { rowsIn, rowsOut, rejected }]) => quarantined(table, rowsIn, rowsOut, rejected)),
    ...filled.flatMap(([table, { rowsIn, rejected }]) => pooled(table, rowsIn, rejected)),
    ...(hasPlaces ? [await quarantinedPlaces(database)] : []),
    ...(await counts(database, sources, roles)).map(([name, value, message]): Check => {
      return { name, verdict: value > 0 ? "warn" : "pass", value, limit: 0, message: `${value} ${message}` };
    }),
  ];
}

function quarantined(table: string, rowsIn: number, rowsOut: number, rejected: Record<string, number>): Check {
  const value = (rowsIn - rowsOut - (rejected[REPEATED_RECORD] ?? 0)) / rowsIn;
  const reasons = Object.entries(rejected).map(([reason, rows]) => `${reason} ${rows}`);
  return {
    name: `quarantined-${table}`,
    verdict: value > MAX_QUARANTINED_SHARE ? "fail" : "pass",
    value,
    limit: MAX_QUARANTINED_SHARE,
    message: `${rowsIn - rowsOut} of ${rowsIn} rows of ${table} are in quarantine${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`,
  };
}

/** Rows before and after pooling, where records were there twice. */
function pooled(table: string, rowsIn: number, rejected: Record<string, number>): Check[] {
  const value = rejected[REPEATED_RECORD];
  if (value === undefined) return [];
  const message = `${rowsIn} rows of ${table} came in, ${value} of them repeat a record: ${rowsIn - value} are left`;
  return [{ name: `repeated-records-${table}`, verdict: "pass", value, limit: rowsIn, message }];
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

async function counts(database: DuckDBConnection, sources: readonly AssignedSource[], roles: ReadonlySet<string>): Promise<Counted[]> {
  const cut = sources.filter(({ source }) => !source.endsWithLineBreak).length;
  return [
    ...(roles.has("users") ? await countsOfOrphans(database) : []),
    ["files-without-last-line-break", cut, "files do not end with a line break and may be truncated"],
    ...(roles.has("places") ? await countsOfPlaces(database) : []),
  ];
}

async function countsOfOrphans(database: DuckDBConnection): Promise<Counted[]> {
  const orphans = await numbersOf(
    database,
    `SELECT
  (SELECT count(*) FROM users ANTI JOIN vehicles USING (accident_id, vehicle_id)) AS users,
  (SELECT count(*) FROM accidents ANTI JOIN vehicles USING (accident_id)) AS without_vehicle,
  (SELECT count(*) FROM accidents ANTI JOIN users USING (accident_id)) AS without_user`,
  );
  return [
    ["users-of-unknown-vehicles", orphans.users ?? 0, "users belong to a vehicle that is not there"],
    ["accidents-without-vehicle", orphans.without_vehicle ?? 0, "accidents have no vehicle"],
    ["accidents-without-user", orphans.without_user ?? 0, "accidents have no user"],
  ];
}

async function countsOfPlaces(database: DuckDBConnection): Promise<Counted[]> {
  const places = await numbersOf(
    database,
    `SELECT count(*) FILTER (WHERE further AND reason IS NULL) AS further,
  (SELECT count(*) FROM accidents ANTI JOIN places_marked USING (accident_id)) AS without_place
FROM places_marked`,
  );
  return [
    ["further-places", places.further ?? 0, "further rows of places were left out: the first of an accident counts"],
    ["accidents-without-place", places.without_place ?? 0, "accidents have no place: their road is missing"],
  ];
}
