import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf, withDatabase } from "@vigie/core/dataset/database";
import { ingest } from "@vigie/core/dataset/ingest";
import { loadNormalised } from "@vigie/core/dataset/loadNormalised";
import { readSource } from "@vigie/core/dataset/source/readSource";
import { sqlName, sqlText } from "@vigie/core/dataset/sql";
import { contractNamed } from "@vigie/core/prepare/contracts";
import { prepare } from "@vigie/core/prepare/prepare";
import { duckdbVersion } from "../versions";
import type { Workload, WorkloadMaker } from "../workload";
import { LABELLED_2024, realFiles } from "./realFiles";

const parquetIn = (scratch: string) => join(scratch, "prepared.parquet");
const csvIn = (scratch: string) => join(scratch, "prepared.csv");

/** Prepares the national year for contract `scene` and writes it as Parquet and as CSV, for the workloads below. */
export const writePrepared: WorkloadMaker = async ({ data, scratch }) => ({
  run: async () => {
    const { tables } = await ingest({ dataset: "baac-outcome", files: realFiles(data, LABELLED_2024), outDir: join(scratch, "national") });
    const contract = contractNamed("scene");
    const { rows } = await prepare({ tables, contract, out: parquetIn(scratch) });
    const both = `COPY (FROM read_parquet(${sqlText(parquetIn(scratch))})) TO ${sqlText(csvIn(scratch))} (FORMAT csv, HEADER)`;
    await withDatabase((database) => database.run(both));
    return { rows, features: contract.features.length };
  },
});

/** Every cell of the prepared table from Parquet. */
export const rereadParquet: WorkloadMaker = async ({ scratch }) => {
  const types = await typesOf(scratch);
  return reread(types, async () => `read_parquet(${sqlText(parquetIn(scratch))})`);
};

/** Every cell of the prepared table from CSV, by DuckDB's reader, the types told. */
export const rereadCsvByDuckdb: WorkloadMaker = async ({ scratch }) => {
  const types = await typesOf(scratch);
  const columns = types.map(({ name, type }) => `${sqlText(name)}: ${sqlText(type)}`).join(", ");
  const csv = `read_csv(${sqlText(csvIn(scratch))}, auto_detect = false, header = true, delim = ',', columns = {${columns}})`;
  return { ...reread(types, async () => csv), version: await duckdbVersion() };
};

/** Every cell of the prepared table from CSV, by our reader, the types told. */
export const rereadCsv: WorkloadMaker = async ({ scratch }) => {
  const types = await typesOf(scratch);
  const cells = types.map(({ name, type }) => `CAST(nullif(${sqlName(name)}, '') AS ${type}) AS ${sqlName(name)}`).join(", ");
  return reread(types, async (database) => {
    const source = await readSource({ name: "prepared.csv", path: csvIn(scratch) }, join(scratch, "reread.txt"));
    await loadNormalised(database, source, "raw");
    return `(SELECT ${cells} FROM raw)`;
  });
};

type Column = { name: string; type: string };

/** Adds up every column of what `open` answers, so that every cell is read, as a number, and nothing is written. */
function reread(columns: readonly Column[], open: (database: DuckDBConnection) => Promise<string>): Workload {
  const sums = columns.map(({ name }) => `sum(${sqlName(name)})`).join(", ");
  return {
    run: () =>
      withDatabase(async (database) => {
        const [row = {}] = await rowsOf(database, `SELECT count(*) AS rows, ${sums} FROM ${await open(database)}`);
        return { rows: Number(row.rows), features: columns.length };
      }),
  };
}

async function typesOf(scratch: string): Promise<Column[]> {
  const described = await withDatabase((database) => rowsOf(database, `DESCRIBE FROM read_parquet(${sqlText(parquetIn(scratch))})`));
  return described.map(({ column_name, column_type }) => ({ name: String(column_name), type: String(column_type) }));
}
