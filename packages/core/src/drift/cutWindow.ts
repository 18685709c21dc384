import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf, rowsOf } from "../dataset/database";
import { sqlText } from "../dataset/sql";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import { readMatrix } from "../prepare/readMatrix";
import { FIXED_HOLDOUT } from "../prepare/splitSql";

export type CutWindow = {
  matrix: Matrix;
  kind: "new" | "holdout";
  /** First and last month, as `2024-07`. */
  from: string | null;
  to: string | null;
  /** Whether every row has its label. */
  labelled: boolean;
};

/**
 * The current rows among prepared accidents: those that `known` does not hold, or, when it holds all of them, those of the hold-out.
 *
 * @param prepared a Parquet file of `prepare`
 * @param known Parquet files with the `accident_id` of what a model was made of; without it every accident is new
 */
export async function cutWindow(
  database: DuckDBConnection,
  { prepared, known, contract }: { prepared: string; known: string | undefined; contract: Contract },
): Promise<CutWindow> {
  const isNew = known === undefined ? "TRUE" : `accident_id NOT IN (SELECT accident_id FROM read_parquet(${sqlText(known)}))`;
  await database.run(`CREATE TABLE candidates AS SELECT *, ${isNew} AS new FROM read_parquet(${sqlText(prepared)})`);
  const { fresh = 0 } = await numbersOf(database, "SELECT count(*) FILTER (new) AS fresh FROM candidates");
  const kind = fresh > 0 ? "new" : "holdout";
  const chosen = kind === "new" ? "new" : `split_share >= ${FIXED_HOLDOUT}`;
  await database.run(
    `CREATE TABLE divided AS SELECT * REPLACE (coalesce(target, 0) AS target), target IS NULL AS unlabelled, 'holdout' AS side FROM candidates WHERE ${chosen}`,
  );
  const { unlabelled = 0 } = await numbersOf(database, "SELECT count(*) FILTER (unlabelled) AS unlabelled FROM divided");
  const [span] = await rowsOf(database, `SELECT ${monthOf("min(period)")} AS "from", ${monthOf("max(period)")} AS "to" FROM divided`);
  const matrix = await readMatrix(
    database,
    contract.features.map(({ name }) => name),
    "holdout",
  );
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return { matrix, kind, from: text(span?.from), to: text(span?.to), labelled: matrix.rows > 0 && unlabelled === 0 };
}

/** `period` is `year x 12 + month`, the month from 1. */
function monthOf(period: string): string {
  return `printf('%04d-%02d', ((${period}) - 1) // 12, ((${period}) - 1) % 12 + 1)`;
}
