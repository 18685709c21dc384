import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DataError } from "../errors";
import { assignTables } from "./assignTables";
import { type CanonicalPaths, writeCanonicalTables } from "./canonicalTables";
import { CELL_MACROS } from "./cells";
import { checksOf } from "./checks";
import { rowsOf, withDatabase } from "./database";
import type { DatasetName } from "./datasetName";
import { datasetNamed } from "./datasets";
import type { Dataset } from "./definition";
import { detectDataset } from "./detectDataset";
import { loadCells } from "./loadCells";
import { markRows } from "./markRows";
import { measureTable, measureTotals } from "./measure";
import type { Check, QualityReport, TableQuality } from "./quality";
import { type ReadSource, readSource } from "./source/readSource";
import type { SourceFile } from "./source/sourceFile";
import { writeQuarantine } from "./writeQuarantine";

export type Ingested = { dataset: DatasetName; tables: CanonicalPaths; quality: QualityReport; quarantine: string };

/** Rows named in the error of a run that its quarantine fails. */
const NAMED_ROWS = 10;

/**
 * Reads official files into canonical tables (Parquet) in `outDir`, beside `quarantine.csv` with the rows left out.
 * The dataset is detected from the headers unless it is named; which file is which table always is.
 *
 * Throws DataError naming file, row and column when a table or column is missing, when a file cannot be decoded, is empty or truncated,
 * or when more than 5 % of a table's rows are in quarantine.
 */
export async function ingest(request: { dataset?: string; files: readonly SourceFile[]; outDir: string }): Promise<Ingested> {
  const { files, outDir } = request;
  if (files.length === 0) throw new DataError("No file was handed in.");
  const dataset = datasetNamed(request.dataset ?? (await detectDataset(files)));
  await mkdir(outDir, { recursive: true });
  const normalised = await mkdtemp(join(outDir, "normalised-"));
  try {
    const sources: ReadSource[] = [];
    for (const [index, file] of files.entries()) sources.push(await readSource(file, join(normalised, `${index}.txt`)));
    return await withDatabase((database) => ingestSources(database, dataset, sources, outDir));
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
  const assigned = assignTables(dataset, sources);
  const cleared: Record<keyof CanonicalPaths, TableQuality["cellsCleared"]> = { accidents: {}, vehicles: {}, users: {} };
  await database.run(CELL_MACROS);
  for (const [index, source] of assigned.entries()) {
    const { role } = source.table;
    await loadCells(database, source, index, cleared[role === "places" ? "accidents" : role]);
  }
  await markRows(database, dataset, assigned);
  const quarantine = join(outDir, "quarantine.csv");
  await writeQuarantine(database, assigned, quarantine);
  const paths = await writeCanonicalTables(database, dataset, outDir);
  const tables = {
    accidents: await measureTable(database, "accidents", cleared.accidents),
    vehicles: await measureTable(database, "vehicles", cleared.vehicles),
    users: await measureTable(database, "users", cleared.users),
  };
  const totals = await measureTotals(database);
  const checks = await checksOf(database, assigned, tables, totals);
  await refuseFullQuarantine(database, checks);
  const read = assigned.map(({ source, table }) => ({
    name: source.name,
    table: table.title,
    sha256: source.sha256,
    delimiter: source.header.delimiter,
    encoding: source.encoding,
    rowsIn: source.rows,
  }));
  return { dataset: dataset.name, tables: paths, quality: { dataset: dataset.name, files: read, tables, totals, checks }, quarantine };
}

async function refuseFullQuarantine(database: DuckDBConnection, checks: readonly Check[]): Promise<void> {
  const full = checks.filter(({ name, verdict }) => name.startsWith("quarantined-") && verdict === "fail");
  if (full.length === 0) return;
  const rows = await rowsOf(database, `SELECT file, "row", reason FROM quarantine ORDER BY place, "row" LIMIT ${NAMED_ROWS}`);
  throw new DataError(
    `Too many rows cannot be used (limit 5 %): ${full.map(({ message }) => message).join("; ")}.`,
    rows.map(({ file, row, reason }) => ({ path: `${file}:${row}`, message: String(reason) })),
  );
}
