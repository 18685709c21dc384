import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DataError } from "../errors";
import { assignTables } from "./assignTables";
import { type CanonicalPaths, writeCanonicalTables } from "./canonicalTables";
import { checksOf } from "./checks";
import { rowsOf } from "./database";
import type { DatasetName } from "./datasetName";
import { datasetNamed } from "./datasets";
import type { Dataset } from "./definition";
import { detectDataset } from "./detectDataset";
import { loadCells } from "./loadCells";
import { markRows } from "./markRows";
import { measureTable, measureTotals } from "./measure";
import type { Profile } from "./profile";
import type { Check, QualityReport, TableQuality } from "./quality";
import { qualitySuite } from "./qualitySuite";
import { refuseOtherLabels } from "./refuseOtherLabels";
import { withdrawReplaced } from "./replayedRows";
import { seriesBreakChecks } from "./seriesBreaks";
import { MAX_SOURCE_BYTES } from "./source/openSource";
import type { ReadSource } from "./source/readSource";
import type { SourceFile } from "./source/sourceFile";
import { sqlText } from "./sql";
import { withSources } from "./withSources";
import { writeQuarantine } from "./writeQuarantine";

export type Ingested = { dataset: DatasetName; tables: CanonicalPaths; quality: QualityReport; profile: Profile; quarantine: string };

/** The column that is to blame for a reason, where it is one. */
const COLUMN_AT_FAULT: Readonly<Record<string, string>> = { "unreadable-accident-id": ":Num_Acc" };

/** Reasons that only follow from what is wrong with an accident: they must not hide it. */
const CONSEQUENCES = ["unknown-accident", "excluded-accident"].map(sqlText).join(", ");

/** Rows named in the error of a run that its quarantine fails. */
const NAMED_ROWS = 10;

/**
 * Reads official files into canonical tables (Parquet) in `outDir`, beside `quarantine.csv` with the rows left out.
 * The dataset is detected from the headers unless it is named; which file is which table always is. A file may unfold to `maxBytes`.
 *
 * Throws DataError naming file, row and column when a table or column is missing, when a file cannot be decoded, is empty or truncated,
 * or when more than 5 % of a table's rows are in quarantine.
 */
export async function ingest(request: {
  dataset?: string;
  files: readonly SourceFile[];
  outDir: string;
  maxBytes?: number;
}): Promise<Ingested> {
  const { files, outDir, maxBytes: limit = MAX_SOURCE_BYTES } = request;
  if (files.length === 0) throw new DataError("No file was handed in.");
  const dataset = datasetNamed(request.dataset ?? (await detectDataset(files)));
  await mkdir(outDir, { recursive: true });
  const normalised = await mkdtemp(join(outDir, "normalised-"));
  try {
    return await withSources({ files, folder: normalised, limit }, (database, sources) =>
      ingestSources(database, dataset, sources, outDir),
    );
  } finally {
    await rm(normalised, { recursive: true, force: true });
  }
}

async function ingestSources(
  database: DuckDBConnection,
  dataset: Dataset,
  sources: readonly ReadSource[],
  outDir: string,
): Promise<Ingested> {
  refuseOtherLabels(dataset, sources);
  const assigned = assignTables(dataset, sources);
  const cleared: Record<keyof CanonicalPaths, TableQuality["cellsCleared"]> = { accidents: {}, vehicles: {}, users: {} };
  for (const [index, cells] of (await loadCells(database, assigned)).entries()) {
    const role = assigned[index]?.table.role ?? "accidents";
    addCleared(cleared[role === "places" ? "accidents" : role], cells);
  }
  await withdrawReplaced(database, assigned);
  await markRows(database, dataset, assigned);
  const quarantine = join(outDir, "quarantine.csv");
  await writeQuarantine(database, assigned, quarantine);
  const paths = await writeCanonicalTables(database, dataset, outDir);
  const tables = {
    accidents: await measureTable(database, dataset, "accidents", cleared.accidents),
    vehicles: await measureTable(database, dataset, "vehicles", cleared.vehicles),
    users: await measureTable(database, dataset, "users", cleared.users),
  };
  const totals = await measureTotals(database);
  const checks = await checksOf(database, assigned, tables, totals);
  await refuseFullQuarantine(database, checks);
  const suite = await qualitySuite(database, dataset, assigned, { tables, totals });
  const read = assigned.map(({ source, table }) => ({
    name: source.name,
    table: table.title,
    sha256: source.sha256,
    delimiter: source.header.delimiter,
    encoding: source.encoding,
    rowsIn: source.rows,
  }));
  checks.push(...(await seriesBreakChecks(database, dataset.breaks ?? [])));
  const quality = { dataset: dataset.name, files: read, tables, totals, checks: [...checks, ...suite.checks] };
  return { dataset: dataset.name, tables: paths, quality, profile: suite.profile, quarantine };
}

/** Of several files the first that has a cleared cell names it. */
function addCleared(total: TableQuality["cellsCleared"], cells: TableQuality["cellsCleared"]): void {
  for (const [column, { count, first }] of Object.entries(cells)) {
    const before = total[column];
    total[column] = { count: count + (before?.count ?? 0), first: before?.first ?? first };
  }
}

async function refuseFullQuarantine(database: DuckDBConnection, checks: readonly Check[]): Promise<void> {
  const full = checks.filter(({ name, verdict }) => name.startsWith("quarantined-") && verdict === "fail");
  if (full.length === 0) return;
  const rows = await rowsOf(
    database,
    `SELECT file, "row", reason FROM quarantine ORDER BY reason IN (${CONSEQUENCES}), place, "row" LIMIT ${NAMED_ROWS}`,
  );
  throw new DataError(
    `Too many rows cannot be used (limit 5 %): ${full.map(({ message }) => message).join("; ")}.`,
    rows.map(({ file, row, reason }) => ({ path: `${file}:${row}${COLUMN_AT_FAULT[String(reason)] ?? ""}`, message: String(reason) })),
  );
}
