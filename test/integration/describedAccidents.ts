import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowsOf, withDatabase } from "@vigie/core/dataset/database";
import { ingest } from "@vigie/core/dataset/ingest";
import { sqlText } from "@vigie/core/dataset/sql";
import { tableFiles } from "@vigie/core/steps/tableFiles";

type Row = Record<string, unknown>;

/** Accidents of a folder of official files, described as a caller of the API would, in the order of `ids`. */
export async function describedAccidents(folder: string, ids: readonly number[]): Promise<{ id: number; accident: Row }[]> {
  const outDir = await mkdtemp(join(tmpdir(), "vigie-described-"));
  try {
    const { tables } = await ingest({ files: await tableFiles(folder), outDir });
    const read = (path: string, columns: string) =>
      `SELECT accident_id, ${columns} FROM read_parquet(${sqlText(path)}) WHERE accident_id IN (${ids.join()})`;
    return await withDatabase(async (database) => {
      const accidents = await rowsOf(database, read(tables.accidents, ACCIDENT));
      const vehicles = await rowsOf(database, `${read(tables.vehicles, "catv, obs, obsm, choc")} ORDER BY row`);
      const users = await rowsOf(database, `${read(tables.users, "catu, sexe, age, secu1")} ORDER BY row`);
      const byId = (rows: Row[], id: number) => rows.filter(({ accident_id }) => Number(accident_id) === id).map(withoutId);
      return ids.map((id) => {
        const [fields = {}] = byId(accidents, id);
        return { id, accident: { ...fields, vehicles: byId(vehicles, id), users: byId(users, id) } };
      });
    });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

const ACCIDENT = "month, weekday, minute_of_day, dep, lat, long, agg, lum, atm, col, catr, circ, vosp, prof, plan, surf, infra, situ, vma";

function withoutId({ accident_id: _, ...row }: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]));
}
