import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { baacOutcomeDataset } from "@vigie/core/dataset/baacOutcome/baacOutcome";
import { CANONICAL_COLUMNS, writeCanonicalTables } from "@vigie/core/dataset/canonicalTables";
import { numbersOf } from "@vigie/core/dataset/database";
import { ingest } from "@vigie/core/dataset/ingest";
import { markRows } from "@vigie/core/dataset/markRows";
import { withdrawReplaced } from "@vigie/core/dataset/replayedRows";
import { writeQuarantine } from "@vigie/core/dataset/writeQuarantine";
import type { WorkloadMaker } from "../workload";
import { withTables } from "./readTables";
import { LABELLED_2024, realFiles } from "./realFiles";

const features = CANONICAL_COLUMNS.accidents.length;

/** The ingest of the national year as it is, quality suite and profile included. */
export const ingestLabelled: WorkloadMaker = async ({ data, scratch }) => {
  const files = realFiles(data, LABELLED_2024);
  return {
    run: async () => {
      const { quality } = await ingest({ dataset: "baac-outcome", files, outDir: join(scratch, "with") });
      return { rows: quality.totals.accidents, features };
    },
  };
};

/** The same steps without measuring, checking and profiling: `ingest` has no switch for it, and should not have one. */
export const ingestUnchecked: WorkloadMaker = async ({ data, scratch }) => {
  const files = realFiles(data, LABELLED_2024);
  const outDir = join(scratch, "without");
  await mkdir(outDir, { recursive: true });
  return {
    run: () =>
      withTables({ dataset: baacOutcomeDataset, files, scratch: outDir }, async (database, assigned) => {
        await withdrawReplaced(database, assigned);
        await markRows(database, baacOutcomeDataset, assigned);
        await writeQuarantine(database, assigned, join(outDir, "quarantine.csv"));
        await writeCanonicalTables(database, baacOutcomeDataset, outDir);
        const { rows = 0 } = await numbersOf(database, "SELECT count(*) AS rows FROM accidents");
        return { rows, features };
      }),
  };
};
