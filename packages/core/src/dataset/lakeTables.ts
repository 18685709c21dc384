import { CANONICAL_COLUMNS, type CanonicalTable, canonicalColumns } from "./canonicalTables";
import { DatasetName } from "./datasetName";
import { datasetNamed } from "./datasets";

/** A table of the lake as Athena knows it. Every table is partitioned by `dataset` and `year`, which are no columns of its files' schema. */
export type LakeTable = { name: CanonicalTable; columns: readonly { name: string; type: string }[] };

/** Athena's types of DuckDB's. A Parquet `UINT_8` is stored in 32 bits. */
const ATHENA_TYPES: Readonly<Record<string, string>> = {
  BIGINT: "bigint",
  DOUBLE: "double",
  FLOAT: "float",
  INTEGER: "int",
  SMALLINT: "smallint",
  UTINYINT: "int",
  VARCHAR: "string",
};

/** Years that partition projection counts through: the first official year to one far off. */
const YEARS = [2005, 2060] as const;

/** The lake's tables: the canonical columns of every dataset, NULL where one does not have them, but for `year`, which the partition tells. */
export const LAKE_TABLES: readonly LakeTable[] = (Object.keys(CANONICAL_COLUMNS) as CanonicalTable[]).map((name) => ({
  name,
  columns: [...columnsOf(name)]
    .filter(([column]) => column !== "year")
    .map(([column, type]) => ({ name: column, type: ATHENA_TYPES[type] ?? "string" })),
}));

/** Parquet is read by column names, so that files of several datasets can lie in one table as long as a name has one type. */
function columnsOf(table: CanonicalTable): Map<string, string> {
  const types = new Map<string, string>();
  for (const dataset of DatasetName.options) {
    for (const [column, type] of canonicalColumns(datasetNamed(dataset), table)) {
      if ((types.get(column) ?? type) !== type) throw new Error(`Column ${column} of ${table} has two types in the lake.`);
      types.set(column, type);
    }
  }
  return types;
}

/** Where the lake's objects of a table, dataset and year lie: the middle of their key, `lake/<part>/<sha256>.parquet`. Year 0 is unknown. */
export function lakePart(table: string, dataset: string, year: number): string {
  return `${table}/dataset=${dataset}/year=${year}`;
}

/**
 * Properties of the Glue table: the partitions follow from the keys (partition projection), so that no crawler and no repair is needed.
 *
 * @param bucket S3 bucket of the artefacts
 */
export function lakeTableProperties({ name }: LakeTable, bucket: string): Readonly<Record<string, string>> {
  return {
    "parquet.compression": "ZSTD",
    "projection.enabled": "true",
    "projection.dataset.type": "enum",
    "projection.dataset.values": DatasetName.options.join(","),
    "projection.year.type": "integer",
    "projection.year.range": YEARS.join(","),
    "storage.location.template": `s3://${bucket}/lake/${name}/dataset=\${dataset}/year=\${year}`,
  };
}
