import { createHash } from "node:crypto";
import { join } from "node:path";
import { type CanonicalTable, canonicalColumns } from "../dataset/canonicalTables";
import { classShareChange } from "../dataset/classShareChecks";
import type { Columns } from "../dataset/columns";
import { datasetNamed } from "../dataset/datasets";
import type { Ingested } from "../dataset/ingest";
import { lakePart } from "../dataset/lakeTables";
import type { Check } from "../dataset/quality";
import { type LakePart, writeLakeParts } from "../dataset/writeLakeParts";
import type { DatasetTable, DatasetVersion } from "../registry/datasetVersion";
import type { Source } from "../registry/source";
import type { ArtifactRef, ArtifactStore } from "./artifact";
import type { Workspace } from "./workspace";

const TABLES: readonly CanonicalTable[] = ["accidents", "vehicles", "users"];

/** What an ingest made, of official files or of ready-made tables, which bring the schema of their tables. */
type Made = Omit<Ingested, "dataset"> & { dataset: string; columns?: Record<CanonicalTable, Columns> };

/**
 * Stores what an ingest made as a dataset version, its reports beside it and its rows in the lake, where rows of official files lie. Identical content is the version
 * that stands, and nothing new is written. The class share is compared with the version before, and the check added to the report.
 *
 * @returns the version of this content; its reports, files and raw digest are those of this ingest
 */
export async function storeDataset(
  { source, rawDigest, ingested, outDir }: { source: Source; rawDigest: string; ingested: Made; outDir: string },
  { artifacts, registry, revision, now, log }: Workspace,
): Promise<DatasetVersion> {
  const { dataset, quality, profile } = ingested;
  const tables = await storeTables(ingested, artifacts);
  const id = digestOf(dataset, tables);
  const standing = await registry.getDataset(id);
  const previous = standing
    ? standing.previous === null
      ? undefined
      : await registry.getDataset(standing.previous)
    : (await registry.listDatasets(dataset)).find(({ checks }) => checks.fail === 0);
  const change = previous ? classShareChange(quality.totals, { id: previous.id, ...classCount(previous) }) : [];
  const checks = [...quality.checks, ...change];
  const [qualityRef, profileRef, quarantine, lake] = await Promise.all([
    artifacts.put("reports", "quality.json", jsonOf({ ...quality, checks })),
    artifacts.put("reports", "profile.json", jsonOf(profile)),
    artifacts.put("reports", "quarantine.csv", { path: ingested.quarantine }),
    ingested.columns ? [] : storeLake(dataset, await writeLakeParts(ingested.tables, join(outDir, "lake")), artifacts),
  ]);
  const version: DatasetVersion = {
    id,
    dataset,
    source: source.id,
    files: quality.files.map(({ name, table, sha256, rowsIn }) => ({ name, table, sha256, rows: rowsIn })),
    rawDigest,
    tables: Object.fromEntries(TABLES.map((table) => [table, describeTable(table, ingested, tables[table], lake)])),
    years: [...new Set(lake.map(({ year }) => year))].sort((a, b) => a - b),
    totals: quality.totals,
    checks: countVerdicts(checks),
    quality: qualityRef,
    profile: profileRef,
    quarantine,
    previous: previous?.id ?? null,
    revision,
    createdAt: now().toISOString(),
  };
  const { createdAt } = await registry.putDataset(version);
  log(standing ? "the same dataset version as before" : "new dataset version", { id, dataset, createdAt });
  return { ...version, createdAt };
}

async function storeTables({ tables }: Made, artifacts: ArtifactStore): Promise<Record<CanonicalTable, ArtifactRef>> {
  const [accidents, vehicles, users] = await Promise.all([
    artifacts.put("prepared", "accidents.parquet", { path: tables.accidents }),
    artifacts.put("prepared", "vehicles.parquet", { path: tables.vehicles }),
    artifacts.put("prepared", "users.parquet", { path: tables.users }),
  ]);
  return { accidents, vehicles, users };
}

function digestOf(dataset: string, tables: Readonly<Record<CanonicalTable, ArtifactRef>>): string {
  const contents = TABLES.map((table) => [table, tables[table].sha256]);
  return createHash("sha256")
    .update(JSON.stringify([dataset, contents]))
    .digest("hex");
}

type StoredPart = { table: CanonicalTable; year: number; ref: ArtifactRef };

function storeLake(dataset: string, parts: readonly LakePart[], artifacts: ArtifactStore): Promise<StoredPart[]> {
  return Promise.all(
    parts.map(async ({ table, year, path }) => ({
      table,
      year,
      ref: await artifacts.put("lake", lakePart(table, dataset, year), { path }),
    })),
  );
}

function describeTable(
  table: CanonicalTable,
  { dataset, quality, columns }: Made,
  ref: ArtifactRef,
  lake: readonly StoredPart[],
): DatasetTable {
  return {
    ref,
    rows: quality.tables[table].rowsOut,
    columns: (columns?.[table] ?? canonicalColumns(datasetNamed(dataset), table)).map(([name, type]) => ({ name, type })),
    lake: lake.filter((part) => part.table === table).map(({ year, ref: stored }) => ({ year, ref: stored })),
  };
}

function classCount({ totals }: DatasetVersion): { accidents: number; severe: number } {
  return { accidents: totals.accidents ?? 0, severe: totals.severe ?? 0 };
}

function countVerdicts(checks: readonly Check[]): DatasetVersion["checks"] {
  const count = (verdict: Check["verdict"]) => checks.filter((check) => check.verdict === verdict).length;
  return { pass: count("pass"), warn: count("warn"), fail: count("fail") };
}

function jsonOf(report: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(report, null, 2));
}
