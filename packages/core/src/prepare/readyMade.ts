import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf, rowsOf, withDatabase } from "../dataset/database";
import { sqlName, sqlText } from "../dataset/sql";
import { DataError } from "../errors";
import type { Contract, Feature } from "./contract";
import type { Matrix } from "./matrix";
import { readMatrix, type Side } from "./readMatrix";
import { type ColumnTypes, contractOfTable, type ReadyMadeContract } from "./readyMadeContract";
import { columnNamed, isId } from "./readyMadeTable";
import { type LabelledTable, loadLabelled, type ReadyMadeFiles, targetSql } from "./readyMadeTarget";

/** `rowsIn = rows.train + rows.validation + rows.holdout + withoutTarget`. */
export type ReadyMadeReport = {
  rowsIn: number;
  rows: Record<Side, number>;
  /** Rows without a target: they are left out. */
  withoutTarget: number;
  /** Cells that are no number in a numeric column, or no known text in a categorical one: they are missing. */
  cellsCleared: Record<string, { count: number; first: { file: string; row: number; value: string } }>;
};

export type ReadyMade = Record<Side, Matrix> & Pick<ReadyMadeContract, "contract" | "levels"> & { report: ReadyMadeReport };

/** Shares of a split of our own: of all rows when there is no hold-out, of those that are left for validation. */
const HOLDOUT_SHARE = 0.2;
const VALIDATION_SHARE = 0.2;

/**
 * Reads ready-made tables into matrices. `target` is the column that says 1 or 0. Without a hold-out, one is split off; validation rows always come
 * from the training table. Both draws are seeded, stratified by target, and by accident where the table has its number.
 *
 * Throws DataError naming file, row and column when a target is neither 0 nor 1, a column is missing or the rows of two files differ.
 */
export async function readReadyMade(request: {
  train: ReadyMadeFiles;
  holdout?: ReadyMadeFiles;
  target: string;
  types?: ColumnTypes;
  seed: number;
  scratch: string;
}): Promise<ReadyMade> {
  const { train, holdout, target, types = {}, seed, scratch } = request;
  return withDatabase(async (database) => {
    const trainTable = await loadLabelled(database, train, target, "given_train", scratch);
    const holdoutTable = holdout && (await loadLabelled(database, holdout, target, "given_holdout", scratch));
    const columns = trainTable.columns.filter((name) => name !== trainTable.target && !isId(name));
    const described = await contractOfTable(database, trainTable, columns, types);
    const report: ReadyMadeReport = { rowsIn: 0, rows: { train: 0, validation: 0, holdout: 0 }, withoutTarget: 0, cellsCleared: {} };
    for (const table of holdoutTable ? [trainTable, holdoutTable] : [trainTable]) {
      report.rowsIn += table.rows;
      report.withoutTarget += await encode(database, table, described, report.cellsCleared);
    }
    await database.run(`CREATE TABLE divided AS ${dividedSql(seed, holdoutTable !== undefined)}`);
    const features = described.contract.features.map(({ name }) => name);
    const read = async (side: Side) => ({ ...(await readMatrix(database, features.map(encodedName), side)), features });
    const matrices = { train: await read("train"), validation: await read("validation"), holdout: await read("holdout") };
    for (const side of ["train", "validation", "holdout"] as const) {
      report.rows[side] = matrices[side].rows;
      if (new Set(matrices[side].target).size < 2) throw new DataError(`The ${side} rows do not hold both 0 and 1 in column ${target}.`);
    }
    return { ...matrices, ...described, report };
  });
}

/** Makes `<table>_encoded`: features as FLOAT, target, id. Adds to the cleared cells, and returns how many rows have no target. */
async function encode(
  database: DuckDBConnection,
  table: LabelledTable,
  { contract, levels }: ReadyMadeContract,
  cleared: ReadyMadeReport["cellsCleared"],
): Promise<number> {
  const id = table.columns.find(isId);
  const values = contract.features.map((feature, index) => {
    return `${valueSql(feature, columnNamed(table, feature.name), levels.get(feature.name))} AS ${encodedName(feature.name, index)}`;
  });
  await database.run(`CREATE TABLE ${table.table}_encoded AS
SELECT "line ", CAST(${targetSql(table)} AS UTINYINT) AS target, ${id ? `coalesce(TRY_CAST(${sqlName(id)} AS BIGINT), "line ")` : '"line "'} AS accident_id,
  ${values.join(",\n  ")}
FROM ${table.table}`);
  await countCleared(database, table, contract, cleared);
  const { missing = 0 } = await numbersOf(database, `SELECT count(*) AS missing FROM ${table.table}_encoded WHERE target IS NULL`);
  return missing;
}

function valueSql({ type }: Feature, column: string, levels: readonly string[] | undefined): string {
  if (type === "categorical" && levels) return `CAST(list_position([${levels.map(sqlText).join(", ")}], ${sqlName(column)}) - 1 AS FLOAT)`;
  const number = `TRY_CAST(${sqlName(column)} AS FLOAT)`;
  return `CASE WHEN isfinite(${number}) THEN ${number} END`;
}

async function countCleared(
  database: DuckDBConnection,
  table: LabelledTable,
  { features }: Contract,
  cleared: ReadyMadeReport["cellsCleared"],
): Promise<void> {
  const lostCells = features.map(({ name }, index) => {
    const column = `t.${sqlName(columnNamed(table, name))}`;
    const lost = `FILTER (WHERE ${column} IS NOT NULL AND e.${encodedName(name, index)} IS NULL)`;
    return `{'count': CAST(count(*) ${lost} AS INTEGER), 'row': CAST(min("line ") ${lost} AS INTEGER), 'value': arg_min(${column}, "line ") ${lost}} AS ${encodedName(name, index)}`;
  });
  const [counts = {}] = await rowsOf(
    database,
    `SELECT ${lostCells.join(",\n  ")} FROM ${table.table} t JOIN ${table.table}_encoded e USING ("line ")`,
  );
  for (const [index, { name }] of features.entries()) {
    const { count, row, value } = counts[encodedName(name, index)] as { count: number; row: number; value: string };
    if (count === 0) continue;
    const before = cleared[name];
    cleared[name] = { count: (before?.count ?? 0) + count, first: before?.first ?? { file: table.file, row, value } };
  }
}

/** All rows with a target and their `side`. An accident's rows share the hash of its id, and so its side. */
function dividedSql(seed: number, hasHoldout: boolean): string {
  const holdout = hasHoldout ? 0 : HOLDOUT_SHARE;
  const validation = (1 - holdout) * VALIDATION_SHARE;
  const drawn = `SELECT * EXCLUDE (place), CASE WHEN place < ${holdout} THEN 'holdout' WHEN place < ${holdout + validation} THEN 'validation' ELSE 'train' END AS side
FROM (
  SELECT e.*, (nth - 0.5) / count(DISTINCT accident_id) OVER (PARTITION BY stratum) AS place
  FROM given_train_encoded e JOIN (
    SELECT accident_id, stratum, row_number() OVER (PARTITION BY stratum ORDER BY md5('${seed} ' || accident_id), accident_id) AS nth
    FROM (SELECT accident_id, max(target) AS stratum FROM given_train_encoded WHERE target IS NOT NULL GROUP BY accident_id)
  ) USING (accident_id)
  WHERE target IS NOT NULL
)`;
  return hasHoldout ? `${drawn}\nUNION ALL BY NAME SELECT *, 'holdout' AS side FROM given_holdout_encoded WHERE target IS NOT NULL` : drawn;
}

/** Columns may be called anything, `side` and `target` included. */
function encodedName(_name: string, index: number): string {
  return `f${index}`;
}
