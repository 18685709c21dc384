import type { CanonicalPaths } from "../dataset/canonicalTables";
import { numbersOf, sqlText, withDatabase } from "../dataset/database";
import type { Contract } from "./contract";
import { deriveSql } from "./deriveSql";

/** Writes one row per accident, ordered by `accident_id`, to a Parquet file at `out`: what `deriveSql` says. */
export async function prepare(request: {
  tables: CanonicalPaths;
  contract: Contract;
  out: string;
}): Promise<{ rows: number; severe: number }> {
  return withDatabase(async (database) => {
    for (const [table, path] of Object.entries(request.tables)) {
      await database.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${sqlText(path)})`);
    }
    await database.run(`CREATE TABLE prepared AS ${deriveSql(request.contract)}`);
    await database.run(`COPY prepared TO ${sqlText(request.out)} (FORMAT parquet, COMPRESSION zstd)`);
    const { rows = 0, severe = 0 } = await numbersOf(database, "SELECT count(*) AS rows, sum(target) AS severe FROM prepared");
    return { rows, severe };
  });
}
