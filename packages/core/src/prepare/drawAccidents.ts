import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf } from "../dataset/database";
import type { RowCap, Sampled } from "./rowCap";

/**
 * Makes the table `drawn` of the accidents (of table or view `accidents`) that a cap lets through. A larger cap with the same seed draws
 * what a smaller one draws, and more. Answers null, and makes no table, when the cap lets all of them through.
 */
export async function drawAccidents(database: DuckDBConnection, cap: RowCap): Promise<Sampled | null> {
  const { accidents: of = 0 } = await numbersOf(database, "SELECT count(*) AS accidents FROM accidents");
  const rows = Math.min(of, "rows" in cap ? cap.rows : Math.max(1, Math.round(cap.share * of)));
  if (rows === of) return null;
  await database.run(
    `CREATE TABLE drawn AS SELECT accident_id FROM accidents ORDER BY md5('sample ${cap.seed} ' || accident_id), accident_id LIMIT ${rows}`,
  );
  return { seed: cap.seed, rows, of };
}
