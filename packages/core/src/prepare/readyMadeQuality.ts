import type { DuckDBConnection } from "@duckdb/node-api";
import { MAX_QUARANTINED_SHARE } from "../dataset/checks";
import { classShareChecks } from "../dataset/classShareChecks";
import { numbersOf, rowsOf } from "../dataset/database";
import type { DatasetName } from "../dataset/datasetName";
import type { Check, QualityReport, TableQuality } from "../dataset/quality";
import type { ReadSource } from "../dataset/source/readSource";
import { sqlName } from "../dataset/sql";
import type { Contract } from "./contract";
import { isUnknown } from "./readyMadeCells";
import { featureColumn } from "./readyMadeDataset";
import { columnNamed } from "./readyMadeTable";
import type { LabelledTable } from "./readyMadeTarget";

/** Columns that were exchanged, or codes of somebody else's: above the first share of unusable cells a column is a warning, above the second it fails. */
const CLEARED_WARNING = 0.1;
const CLEARED_FAILURE = 0.5;

const EMPTY: TableQuality = { rowsIn: 0, rowsOut: 0, rejected: {}, cellsCleared: {}, missingShare: {} };

/**
 * What was read of ready-made tables (`marked`), what was left out of `accidents` and why, and whether that holds together.
 *
 * @param dataset the official dataset whose rows the contract describes: what `severe` means in the report
 */
export async function readyMadeQuality(
  database: DuckDBConnection,
  contract: Contract,
  dataset: DatasetName,
  given: readonly LabelledTable[],
): Promise<QualityReport> {
  const reasons = await rowsOf(database, "SELECT reason, count(*) AS n FROM marked WHERE reason IS NOT NULL GROUP BY 1 ORDER BY 1");
  const rowsIn = given.reduce((sum, { rows }) => sum + rows, 0);
  const { n: rowsOut = 0, severe = 0 } = await numbersOf(database, "SELECT count(*) AS n, sum(target) AS severe FROM accidents");
  const shares = contract.features.map(({ name }) => `1 - count(${sqlName(featureColumn({ name }))}) / count(*) AS ${sqlName(name)}`);
  const accidents: TableQuality = {
    rowsIn,
    rowsOut,
    rejected: Object.fromEntries(reasons.map(({ reason, n }) => [String(reason), Number(n)])),
    cellsCleared: await clearedCells(database, contract, given),
    missingShare: rowsOut === 0 ? {} : await numbersOf(database, `SELECT ${shares.join(", ")} FROM accidents`),
  };
  return {
    dataset,
    files: given.flatMap(({ source, targetSource }) => [source, targetSource].flatMap((read) => (read ? [fileOf(read)] : []))),
    tables: { accidents, vehicles: EMPTY, users: EMPTY },
    totals: { accidents: rowsOut, vehicles: 0, users: 0, usersJoined: 0, killed: 0, hospitalised: 0, severe },
    checks: [quarantined(accidents), cleared(accidents), ...classShareChecks({ accidents: rowsOut, severe })],
  };
}

function fileOf({ name, sha256, header, encoding, rows }: ReadSource): QualityReport["files"][number] {
  return { name, table: "ready-made", sha256, delimiter: header.delimiter, encoding, rowsIn: rows };
}

/** Filled cells of rows that stay whose number the dictionary does not know, or that hold no number. */
async function clearedCells(
  database: DuckDBConnection,
  { features }: Contract,
  given: readonly LabelledTable[],
): Promise<TableQuality["cellsCleared"]> {
  const found: TableQuality["cellsCleared"] = {};
  for (const [place, table] of given.entries()) {
    for (const [index, feature] of features.entries()) {
      const cell = `t.${sqlName(columnNamed(table, feature.name))}`;
      const [row = {}] = await rowsOf(
        database,
        `SELECT count(*) AS n, min(m.line) AS line, arg_min(${cell}, m.line) AS value
FROM marked m JOIN ${table.table} t ON t."line " = m.line JOIN accidents a USING (accident_id)
WHERE m.place = ${place} AND m.reason IS NULL AND ${cell} IS NOT NULL AND a.${sqlName(featureColumn(feature))} IS NULL
  AND coalesce(NOT (${isUnknown(feature, `m.v${index}`)}), true)`,
      );
      const count = Number(row.n);
      if (count === 0) continue;
      const before = found[feature.name];
      const first = before?.first ?? { file: table.file, row: Number(row.line), value: String(row.value) };
      found[feature.name] = { count: (before?.count ?? 0) + count, first };
    }
  }
  return found;
}

function quarantined({ rowsIn, rowsOut, rejected }: TableQuality): Check {
  const value = (rowsIn - rowsOut) / rowsIn;
  const reasons = Object.entries(rejected).map(([reason, rows]) => `${reason} ${rows}`);
  return {
    name: "quarantined-accidents",
    verdict: value > MAX_QUARANTINED_SHARE ? "fail" : "pass",
    value,
    limit: MAX_QUARANTINED_SHARE,
    message: `${rowsIn - rowsOut} of ${rowsIn} rows are in quarantine${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`,
  };
}

function cleared({ rowsIn, cellsCleared }: TableQuality): Check {
  const counts = Object.entries(cellsCleared);
  const worst = counts.reduce((most, [, { count }]) => Math.max(most, count), 0) / rowsIn;
  const told = counts.map(([column, { count }]) => `${column} ${count}`).join(", ");
  return {
    name: "cleared-accidents",
    verdict: worst > CLEARED_FAILURE ? "fail" : worst > CLEARED_WARNING ? "warn" : "pass",
    value: worst,
    limit: CLEARED_WARNING,
    message: `cells that held no code or number of the dictionary became missing${told ? ` (${told})` : ": none"}`,
  };
}
