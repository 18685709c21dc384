import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf } from "../dataset/database";
import { SEVERITY_CLASSES } from "../dataset/severity";
import { sqlName } from "../dataset/sql";
import type { Matrix } from "./matrix";

/** Columns of prepared rows that hold a label. */
export type TargetColumn = "target" | "severity";

export type Side = "train" | "validation" | "holdout";

/**
 * The rows of one side of table `divided` (features as FLOAT, `target`, `accident_id`, `side`), ordered by accident id.
 *
 * @param label column that holds the label: `target`, or `severity` with the number of its class
 */
export async function readMatrix(
  database: DuckDBConnection,
  features: readonly string[],
  side: Side,
  label: TargetColumn = "target",
): Promise<Matrix> {
  const { rows = 0 } = await numbersOf(database, `SELECT count(*) AS rows FROM divided WHERE side = '${side}'`);
  const matrix: Matrix = {
    features,
    rows,
    values: new Float32Array(features.length * rows),
    target: new Uint8Array(rows),
    ids: new Float64Array(rows),
    ...(label === "severity" && { classes: SEVERITY_CLASSES.length }),
  };
  const result = await database.stream(
    `SELECT ${features.map(sqlName).join(", ")}, ${label}, accident_id FROM divided WHERE side = '${side}' ORDER BY accident_id`,
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
