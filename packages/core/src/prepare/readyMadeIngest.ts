import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type CanonicalPaths, canonicalColumns } from "../dataset/canonicalTables";
import type { Columns } from "../dataset/columns";
import { rowsOf, withDatabase } from "../dataset/database";
import { datasetNamed } from "../dataset/datasets";
import type { Profile } from "../dataset/profile";
import { profileTable } from "../dataset/profileTable";
import type { QualityReport } from "../dataset/quality";
import type { SourceFile } from "../dataset/source/sourceFile";
import { sqlName, sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import { communeText, departmentText, isAccepted, isUnknown, writtenNumber } from "./readyMadeCells";
import { featureColumn, officialDatasetOf } from "./readyMadeDataset";
import { readyMadeQuality } from "./readyMadeQuality";
import { readyMadeRoles } from "./readyMadeRoles";
import { columnNamed, isId } from "./readyMadeTable";
import { type LabelledTable, loadLabelled, targetSql } from "./readyMadeTarget";
import { FIXED_HOLDOUT } from "./splitSql";

/** What an ingest of ready-made tables made; `columns` is the schema of its tables. */
export type ReadyMadeIngested = {
  tables: CanonicalPaths;
  columns: Record<keyof CanonicalPaths, Columns>;
  quality: QualityReport;
  profile: Profile;
  quarantine: string;
};

/**
 * Reads ready-made tables of a contract into canonical tables (Parquet) in `outDir`: `accidents` has a row per row, with the features as they are
 * beside the canonical columns; `vehicles` and `users` are empty. Numbers that the dictionary does not know become missing and are counted. A table that only judges is
 * the hold-out; without one the fixed split divides the rows. A row without target or with the number of another goes to `quarantine.csv`.
 *
 * Throws DataError naming file, row and column when the files are no such tables, cannot be read, or a target is neither 0 nor 1.
 */
export async function ingestReadyMade(request: {
  contract: Contract;
  files: readonly SourceFile[];
  outDir: string;
}): Promise<ReadyMadeIngested> {
  const { contract, files, outDir } = request;
  const roles = await readyMadeRoles(files);
  if (roles?.contract !== contract) throw new DataError(`These files are no ready-made table of contract ${contract.name}.`);
  await mkdir(outDir, { recursive: true });
  return withDatabase(async (database) => {
    const given = [await loadLabelled(database, roles.train, roles.target, "given_train", outDir)];
    if (roles.holdout) given.push(await loadLabelled(database, roles.holdout, roles.target, "given_holdout", outDir));
    await markRows(database, contract, given);
    const official = datasetNamed(officialDatasetOf(contract));
    await makeAccidents(database, contract, canonicalColumns(official, "accidents"), given.length > 1);
    for (const table of ["vehicles", "users"] as const) await makeEmpty(database, table, canonicalColumns(official, table));
    const quarantine = join(outDir, "quarantine.csv");
    await writeQuarantine(database, given, quarantine);
    const quality = await readyMadeQuality(database, contract, official.name, given);
    const { tables, columns } = await writeTables(database, outDir);
    return { tables, columns, quality, profile: { tables: [await profileTable(database, "accidents")] }, quarantine };
  });
}

/** Table `marked`: every row of every table with its number, its target, the numbers written in it, and the reason why it is left out, if any. */
async function markRows(database: DuckDBConnection, { features }: Contract, given: readonly LabelledTable[]): Promise<void> {
  const numbered = given.every(({ columns }) => columns.some(isId));
  const parts = given.map((table, place) => {
    const id = numbered ? `TRY_CAST(${sqlName(table.columns.find(isId) ?? "")} AS BIGINT)` : "NULL";
    const cells = features.map((feature, index) => `${writtenNumber(feature, columnNamed(table, feature.name))} AS v${index}`);
    return `SELECT ${place} AS place, "line " AS line, ${id} AS id, CAST(${targetSql(table)} AS UTINYINT) AS target, ${cells.join(", ")} FROM ${table.table}`;
  });
  // Of rows with one number that stays which judges: an accident that judges never trains.
  await database.run(`CREATE TABLE marked AS
SELECT *, CASE
    WHEN accident_id IS NULL THEN 'unreadable-accident-id'
    WHEN row_number() OVER (PARTITION BY accident_id ORDER BY place DESC, line) > 1 THEN 'duplicate-accident'
    WHEN target IS NULL THEN 'undecidable-target'
  END AS reason
FROM (SELECT * EXCLUDE (id), ${numbered ? "id" : "row_number() OVER (ORDER BY place, line)"} AS accident_id FROM (${parts.join("\nUNION ALL\n")}))`);
}

/** Table `accidents`: the canonical columns, those filled that a feature is as it is, and beside them every feature as it was made. */
async function makeAccidents(database: DuckDBConnection, contract: Contract, canonical: Columns, hasHoldout: boolean): Promise<void> {
  const { features } = contract;
  const cells: string[] = [];
  for (const [index, feature] of features.entries()) {
    const known = `NOT (${isUnknown(feature, `v${index}`)}) AND ${await isAccepted(database, feature, "marked", `v${index}`)}`;
    cells.push(`CASE WHEN ${known} THEN v${index} END AS v${index}`);
  }
  const own = "((accident_id::HUGEINT * 2654435761) % 4294967296)::DOUBLE / 4294967296";
  const share = hasHoldout
    ? `CASE place WHEN 0 THEN ${FIXED_HOLDOUT} * (${own}) ELSE ${FIXED_HOLDOUT} + (1 - ${FIXED_HOLDOUT}) * (${own}) END`
    : own;
  const kept = ["accident_id", "target"];
  const columns = canonical.map(([name, type]) => {
    const value = kept.includes(name) ? name : name === "split_share" ? share : canonicalCell(features, name);
    return `CAST(${value} AS ${type}) AS ${sqlName(name)}`;
  });
  const made = features.map((feature, index) => `CAST(v${index} AS FLOAT) AS ${sqlName(featureColumn(feature))}`);
  await database.run(`CREATE TABLE accidents AS
SELECT ${[...columns, ...made].join(", ")}
FROM (SELECT place, accident_id, target, ${cells.join(", ")} FROM marked WHERE reason IS NULL) ORDER BY accident_id`);
}

/** A canonical column of the accident, where some feature is that column and nothing else. */
function canonicalCell(features: Contract["features"], name: string): string {
  const index = features.findIndex(({ derivation, grouping }) => derivation.kind === "field" && derivation.column === name && !grouping);
  if (index < 0) return "NULL";
  if (name === "dep") return departmentText(`v${index}`);
  return name === "com" ? communeText(`v${index}`) : `v${index}`;
}

async function writeQuarantine(database: DuckDBConnection, given: readonly LabelledTable[], path: string): Promise<void> {
  const parts = given.map(({ file, table, columns }, place) => {
    const original = columns.map((column) => `${sqlText(column)}: t.${sqlName(column)}`).join(", ");
    const name = /^[=+@-]/.test(file) ? `'${file}` : file;
    return `SELECT ${place} AS place, ${sqlText(name)} AS file, m.line AS "row", m.accident_id, m.reason, to_json({${original}}) AS original
FROM marked m JOIN ${table} t ON t."line " = m.line WHERE m.place = ${place} AND m.reason IS NOT NULL`;
  });
  await database.run(
    `COPY (SELECT * EXCLUDE (place) FROM (${parts.join("\nUNION ALL\n")}) ORDER BY place, "row") TO ${sqlText(path)} (FORMAT csv, HEADER, FORCE_QUOTE (original))`,
  );
}

async function makeEmpty(database: DuckDBConnection, table: string, columns: Columns): Promise<void> {
  await database.run(`CREATE TABLE ${table} (${columns.map(([name, type]) => `${sqlName(name)} ${type}`).join(", ")})`);
}

async function writeTables(database: DuckDBConnection, outDir: string): Promise<Pick<ReadyMadeIngested, "tables" | "columns">> {
  const tables: CanonicalPaths = { accidents: "", vehicles: "", users: "" };
  const columns: Record<keyof CanonicalPaths, Columns> = { accidents: [], vehicles: [], users: [] };
  for (const table of ["accidents", "vehicles", "users"] as const) {
    tables[table] = join(outDir, `${table}.parquet`);
    const described = await rowsOf(database, `DESCRIBE ${table}`);
    columns[table] = described.map(({ column_name, column_type }) => [String(column_name), String(column_type)] as const);
    await database.run(`COPY ${table} TO ${sqlText(tables[table])} (FORMAT parquet, COMPRESSION zstd)`);
  }
  return { tables, columns };
}
