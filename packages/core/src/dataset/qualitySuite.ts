import type { DuckDBConnection } from "@duckdb/node-api";
import type { AssignedSource } from "./assignTables";
import { canonicalRules } from "./canonicalRules";
import type { CanonicalTable } from "./canonicalTables";
import { classShareChecks } from "./classShareChecks";
import { numbersOf } from "./database";
import type { Dataset } from "./definition";
import type { Profile, TableProfile } from "./profile";
import { profileTable } from "./profileTable";
import type { Check, QualityReport } from "./quality";
import { sqlName } from "./sql";
import { tableChecks } from "./tableChecks";

/** A dictionary gone out of date, or columns exchanged: above the first share of unusable cells a column is a warning, above the second it fails. */
const CLEARED_WARNING = 0.1;
const CLEARED_FAILURE = 0.5;

const TABLES: readonly CanonicalTable[] = ["accidents", "vehicles", "users"];

/** Profiles the canonical tables of a dataset and holds each against the quality suite. */
export async function qualitySuite(
  database: DuckDBConnection,
  dataset: Dataset,
  sources: readonly AssignedSource[],
  { tables, totals }: Pick<QualityReport, "tables" | "totals">,
): Promise<{ profile: Profile; checks: Check[] }> {
  const profiles: TableProfile[] = [];
  const checks: Check[] = [];
  for (const table of TABLES.filter((role) => dataset.tables.some((source) => source.role === role))) {
    const profile = await profileTable(database, table);
    const rules = canonicalRules(dataset, table, sources);
    profiles.push(profile);
    checks.push(...tableChecks(profile, rules, await distinctKeys(database, profile, rules.key)), cleared(table, tables[table]));
  }
  return { profile: { tables: profiles }, checks: [...checks, ...classShareChecks(totals)] };
}

/** How many different keys the rows of a table have. */
export async function distinctKeys(
  database: DuckDBConnection,
  { table, rows, columns }: TableProfile,
  key: readonly string[],
): Promise<number> {
  const [only] = key;
  if (only === undefined) return rows;
  const single = key.length === 1 ? columns.find(({ name }) => name === only) : undefined;
  if (single) return single.distinct + Math.min(1, single.missing);
  const { keys = 0 } = await numbersOf(
    database,
    `SELECT count(*) AS keys FROM (SELECT DISTINCT ${key.map(sqlName).join(", ")} FROM ${table})`,
  );
  return keys;
}

function cleared(table: string, { rowsIn, cellsCleared }: QualityReport["tables"][CanonicalTable]): Check {
  const counts = Object.entries(cellsCleared).map(([column, { count }]) => ({ column, count }));
  const worst = counts.reduce((most, each) => Math.max(most, each.count), 0) / Math.max(1, rowsIn);
  const told = counts.map(({ column, count }) => `${column} ${count}`).join(", ");
  return {
    name: `cleared-${table}`,
    verdict: worst > CLEARED_FAILURE ? "fail" : worst > CLEARED_WARNING ? "warn" : "pass",
    value: worst,
    limit: CLEARED_WARNING,
    message: `cells of ${table} that held no code or number of the dictionary became missing${told ? ` (${told})` : ": none"}`,
  };
}
