import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { datasetNamed } from "@vigie/core/dataset/datasets";
import { detectDataset } from "@vigie/core/dataset/detectDataset";
import { type Ingested, ingest } from "@vigie/core/dataset/ingest";
import type { Profile } from "@vigie/core/dataset/profile";
import type { Check } from "@vigie/core/dataset/quality";
import { DataError } from "@vigie/core/errors";
import { contractFor } from "@vigie/core/prepare/contracts";
import { prepare } from "@vigie/core/prepare/prepare";
import type { PreparedQuality } from "@vigie/core/prepare/preparedQuality";
import { RowCap } from "@vigie/core/prepare/rowCap";
import { replayCorrections } from "@vigie/core/steps/replayCorrections";
import { correctionFiles, dataFiles } from "./dataFiles";
import { progress } from "./progress";

/** What a preparation leaves in its folder. */
export const PREPARED_FILES = ["prepared.parquet", "quality.json", "profile.json", "quarantine.csv"] as const;

export type PrepareOptions = {
  data: string;
  dataset?: string;
  contract?: string;
  rows?: number;
  corrections?: string;
  out: string;
  seed: number;
};

export type Prepared = { dataset: string; contract: string; rows: number; severe: number; quarantined: number; warnings: string[] };

/**
 * Writes `prepared.parquet`, `quality.json` (`{ingest, prepared}`), `profile.json` (the canonical tables and `prepared`) and `quarantine.csv` to
 * `out`. When a check fails the reports are there to be read, the prepared table is not. Throws DataError naming the checks that failed.
 */
export async function prepareFolder(options: PrepareOptions, scratch: string, out: string): Promise<Prepared> {
  const { data, rows, seed } = options;
  const files = await replayCorrections([...(await dataFiles(data, scratch)), ...correctionFiles(options.corrections)], scratch);
  const sample = rows === undefined ? null : rowCap(rows, seed);
  const { name: dataset } = datasetNamed(options.dataset ?? (await detectDataset(files)));
  const contract = contractFor(dataset, options.contract);
  await Promise.all(PREPARED_FILES.map((name) => rm(join(out, name), { force: true })));
  const ingested = await stage("ingest", () => ingest({ dataset, files, outDir: scratch }));
  await copyFile(ingested.quarantine, join(out, "quarantine.csv"));
  await writeReports(out, ingested);
  refuseFailed("data", ingested.quality.checks);
  const path = join(out, "prepared.parquet");
  const prepared = await stage("prepare", () => prepare({ tables: ingested.tables, contract, out: path, sample }));
  await writeReports(out, ingested, prepared);
  try {
    refuseFailed("prepared data", prepared.quality.checks);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const checks = [...ingested.quality.checks, ...prepared.quality.checks];
  return {
    dataset,
    contract: contract.name,
    rows: prepared.rows,
    severe: prepared.severe,
    quarantined: Object.values(ingested.quality.tables).reduce((sum, { rowsIn, rowsOut }) => sum + rowsIn - rowsOut, 0),
    warnings: checks.filter(({ verdict }) => verdict === "warn").map(({ message }) => message),
  };
}

function rowCap(rows: number, seed: number): RowCap {
  const cap = RowCap.safeParse({ rows, seed });
  if (cap.success) return cap.data;
  throw new DataError("--rows must be a whole number above 0, and --seed a whole number.");
}

async function stage<T>(state: string, work: () => Promise<T>): Promise<T> {
  const report = progress();
  report({ state, phase: "started" });
  try {
    const result = await work();
    report({ state, phase: "finished" });
    return result;
  } catch (error) {
    report({ state, phase: "failed", error });
    throw error;
  }
}

async function writeReports(out: string, ingested: Ingested, prepared?: Awaited<ReturnType<typeof prepare>>): Promise<void> {
  const quality: { ingest: Ingested["quality"]; prepared: PreparedQuality | null } = {
    ingest: ingested.quality,
    prepared: prepared?.quality ?? null,
  };
  const profile: Profile = { tables: [...ingested.profile.tables, ...(prepared ? [prepared.profile] : [])] };
  await writeFile(join(out, "quality.json"), JSON.stringify(quality, null, 2));
  await writeFile(join(out, "profile.json"), JSON.stringify(profile, null, 2));
}

function refuseFailed(what: string, checks: readonly Check[]): void {
  const failed = checks.filter(({ verdict }) => verdict === "fail").map(({ name, message }) => ({ path: name, message }));
  if (failed.length > 0) throw new DataError(`The ${what} failed ${failed.length} quality checks: ${failed[0]?.message}`, failed);
}
