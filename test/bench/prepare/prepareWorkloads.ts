import type { WorkloadMaker } from "../workload";
import { ingestLabelled, ingestUnchecked } from "./ingestLabelled";
import { ingestChicago, poolChicago } from "./poolChicago";
import { readBaac2013 } from "./readBaac2013";
import { readRows } from "./readRows";
import { rereadCsv, rereadCsvByDuckdb, rereadParquet, writePrepared } from "./rereadPrepared";

/** What the cases of `prepare` run, by the name that their process is started with. */
export const prepareWorkloads: Readonly<Record<string, WorkloadMaker>> = {
  readBaac2013,
  poolChicago,
  ingestChicago,
  ingestLabelled,
  ingestUnchecked,
  readRows,
  writePrepared,
  rereadParquet,
  rereadCsv,
  rereadCsvByDuckdb,
};
