import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf, sqlName, sqlText, withDatabase } from "../dataset/database";
import { DataError } from "../errors";
import type { Contract } from "./contract";
import type { Matrix } from "./matrix";
import type { SplitPolicy } from "./splitPolicy";
import { splitSql } from "./splitSql";

export type Side = "train" | "validation" | "holdout";

export type SplitCounts = Record<Side, { rows: number; severe: number }>;

/**
 * Divides prepared accidents (a Parquet file of `prepare`) into three matrices, each ordered by accident id.
 * Throws DataError when a side would be empty, as with fewer months than a split by time asks for.
 */
export async function split(request: {
  prepared: string;
  contract: Contract;
  policy: SplitPolicy;
}): Promise<Record<Side, Matrix> & { counts: SplitCounts }> {
  const { prepared, contract, policy } = request;
  return withDatabase(async (database) => {
    await database.run(`CREATE VIEW prepared AS SELECT * FROM read_parquet(${sqlText(prepared)})`);
    await database.run(`CREATE TABLE divided AS ${splitSql(policy)}`);
    const features = contract.features.map(({ name }) => name);
    const train = await matrixOf(database, features, "train");
    const validation = await matrixOf(database, features, "validation");
    const holdout = await matrixOf(database, features, "holdout");
    const counts = { train: count(train), validation: count(validation), holdout: count(holdout) };
    const empty = Object.entries(counts).filter(([, { rows }]) => rows === 0);
    if (empty.length > 0) {
      throw new DataError(`Split ${policy.kind} leaves no accident for ${empty.map(([side]) => side).join(" and ")}.`);
    }
    return { train, validation, holdout, counts };
  });
}

async function matrixOf(database: DuckDBConnection, features: readonly string[], side: Side): Promise<Matrix> {
  const { rows = 0 } = await numbersOf(database, `SELECT count(*) AS rows FROM divided WHERE side = '${side}'`);
  const matrix: Matrix = {
    features,
    rows,
    values: new Float32Array(features.length * rows),
    target: new Uint8Array(rows),
    ids: new Float64Array(rows),
  };
  const result = await database.stream(
    `SELECT ${features.map(sqlName).join(", ")}, target, accident_id FROM divided WHERE side = '${side}' ORDER BY accident_id`,
  );
  let start = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index] of features.entries()) {
      const vector = chunk.getColumnVector(index);
      for (let row = 0; row < chunk.rowCount; row++) {
        matrix.values[index * rows + start + row] = (vector.getItem(row) as number | null) ?? Number.NaN;
      }
    }
    const target = chunk.getColumnVector(features.length);
    const ids = chunk.getColumnVector(features.length + 1);
    for (let row = 0; row < chunk.rowCount; row++) {
      matrix.target[start + row] = Number(target.getItem(row));
      matrix.ids[start + row] = Number(ids.getItem(row));
    }
    start += chunk.rowCount;
  }
  return matrix;
}

function count({ rows, target }: Matrix): SplitCounts[Side] {
  return { rows, severe: target.reduce((sum, severe) => sum + severe, 0) };
}
