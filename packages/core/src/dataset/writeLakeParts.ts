import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { CanonicalPaths, CanonicalTable } from "./canonicalTables";
import { rowsOf, withDatabase } from "./database";
import { sqlText } from "./sql";

/** The rows of one canonical table and one year, as Parquet. Year 0 is unknown. */
export type LakePart = { table: CanonicalTable; year: number; path: string };

const UNKNOWN_YEAR = 0;

/**
 * Divides the canonical tables by the year of the accident. A table of one year is its own part: the file is not written again.
 * A table without rows has no part.
 */
export async function writeLakeParts(tables: CanonicalPaths, outDir: string): Promise<LakePart[]> {
  await mkdir(outDir, { recursive: true });
  return withDatabase(async (database) => {
    const parts: LakePart[] = [];
    await database.run(
      `CREATE TABLE years AS SELECT accident_id, coalesce(year, ${UNKNOWN_YEAR}) AS year FROM read_parquet(${sqlText(tables.accidents)})`,
    );
    const found = await rowsOf(database, "SELECT DISTINCT year FROM years ORDER BY year");
    const years = found.map(({ year }) => Number(year));
    for (const table of ["accidents", "vehicles", "users"] as const) {
      const from = `read_parquet(${sqlText(tables[table])}) t`;
      const [filled] = await rowsOf(database, `SELECT 1 FROM ${from} LIMIT 1`);
      if (!filled) continue;
      for (const year of years) {
        const path = years.length === 1 ? tables[table] : join(outDir, `${table}-${year}.parquet`);
        if (years.length > 1) {
          await database.run(`COPY (
  SELECT t.* EXCLUDE (file_row_number) FROM read_parquet(${sqlText(tables[table])}, file_row_number = true) t
  JOIN years y ON y.accident_id = t.accident_id AND y.year = ${year} ORDER BY file_row_number
) TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`);
        }
        parts.push({ table, year, path });
      }
    }
    return parts;
  });
}
