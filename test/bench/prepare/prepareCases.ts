import { rm } from "node:fs/promises";
import { type Bench, type CaseDefinition, measureCase, type Peer } from "../benchCase";
import { writeRows } from "./readRows";
import { CHICAGO_FIVE, LABELLED_2024, realFiles, TABLES_2013 } from "./realFiles";

const PANDAS_BAAC: Peer = { task: "prep-baac-2013" };
const PANDAS_CHICAGO: Peer = { task: "prep-chicago" };
const UNCHECKED: Peer = { name: "the same without quality suite and profile", workload: "ingestUnchecked" };
const CSV: Peer = { name: "the same table as CSV, our reader", workload: "rereadCsv" };
const CSV_BY_DUCKDB: Peer = { name: "the same table as CSV, DuckDB's reader", workload: "rereadCsvByDuckdb" };

/** A table of any size is read this much smaller first, to see whether the rate falls. */
const SMALLER = 10;

/** Reading, cleaning and preparing. Everything but the reading of rows is on real files. */
export const prepareCases: readonly CaseDefinition[] = [
  {
    name: "baac-2013",
    aim: "read + join + clean: ratio 0.62 at least, 1 as the goal",
    measure: (bench) => onFiles(bench, TABLES_2013, "readBaac2013", PANDAS_BAAC),
  },
  {
    name: "chicago-pool",
    aim: "ratio 3 at least",
    measure: (bench) => onFiles(bench, CHICAGO_FIVE, "poolChicago", PANDAS_CHICAGO),
  },
  {
    name: "chicago-ingest",
    aim: "all of ingest, with Parquet, quarantine, quality and profile, against pooling alone: no limit of its own",
    measure: (bench) => onFiles(bench, CHICAGO_FIVE, "ingestChicago", PANDAS_CHICAGO),
  },
  {
    name: "quality-suite",
    aim: "ratio 0.5 at least: quality suite and profile at most double the time",
    measure: (bench) => onFiles(bench, LABELLED_2024, "ingestLabelled", UNCHECKED),
  },
  {
    name: "read-rows-smaller",
    aim: "what the rate of read-rows is compared with",
    measure: (bench) => ofRows(bench, Math.max(1, Math.round(bench.place.rows / SMALLER))),
  },
  {
    name: "read-rows",
    aim: "rowsPerSecond not below that of read-rows-smaller, in less than 2,048 MB",
    measure: (bench) => ofRows(bench, bench.place.rows),
  },
  {
    name: "parquet-reread",
    aim: "ratio 10 at least",
    measure: (bench) => ofPrepared(bench, CSV),
  },
  {
    name: "parquet-reread-duckdb",
    aim: "the same against DuckDB's own reader: no limit of its own",
    measure: (bench) => ofPrepared(bench, CSV_BY_DUCKDB),
  },
];

function onFiles(bench: Bench, places: readonly string[], workload: string, peer: Peer): ReturnType<CaseDefinition["measure"]> {
  realFiles(bench.place.data, places);
  return measureCase(bench, { workload, peer });
}

async function ofRows(bench: Bench, rows: number): ReturnType<CaseDefinition["measure"]> {
  const place = { ...bench.place, rows };
  const path = await writeRows(place.data, place.scratch, rows);
  try {
    const measured = await measureCase({ ...bench, place }, { workload: "readRows", rounds: 1 });
    return { ...measured, quality: { rowsPerSecond: measured.rows / measured.ours.seconds } };
  } finally {
    await rm(path, { force: true });
  }
}

async function ofPrepared(bench: Bench, peer: Peer): ReturnType<CaseDefinition["measure"]> {
  realFiles(bench.place.data, LABELLED_2024);
  await measureCase(bench, { workload: "writePrepared", rounds: 1 });
  return measureCase(bench, { workload: "rereadParquet", peer });
}
