import { join } from "node:path";
import { chicagoDataset } from "@vigie/core/dataset/chicago/chicago";
import { crashColumns } from "@vigie/core/dataset/chicago/crashColumns";
import { ingest } from "@vigie/core/dataset/ingest";
import { markRows } from "@vigie/core/dataset/markRows";
import type { WorkloadMaker } from "../workload";
import { withTables } from "./readTables";
import { CHICAGO_FIVE, realFiles } from "./realFiles";

/** The five files read, cleaned and pooled into a result in memory, repeated records left out: what `chicago_pool` of the peers does. */
export const poolChicago: WorkloadMaker = async ({ data, scratch }) => {
  const files = realFiles(data, CHICAGO_FIVE);
  return {
    run: () =>
      withTables({ dataset: chicagoDataset, files, scratch }, async (database, sources) => {
        await markRows(database, chicagoDataset, sources);
        const pooled = await database.run("SELECT * FROM accidents_marked WHERE reason IS NULL");
        return { rows: pooled.rowCount, features: crashColumns.length };
      }),
  };
};

/** The whole ingest of the five files: also canonical tables as Parquet, quarantine, quality suite and profile. */
export const ingestChicago: WorkloadMaker = async ({ data, scratch }) => {
  const files = realFiles(data, CHICAGO_FIVE);
  return {
    run: async () => {
      const { quality } = await ingest({ dataset: "chicago", files, outDir: join(scratch, "chicago") });
      return { rows: quality.totals.accidents, features: crashColumns.length };
    },
  };
};
