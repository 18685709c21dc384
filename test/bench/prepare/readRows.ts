import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { baacDataset } from "@vigie/core/dataset/baac/baac";
import { vehicles } from "@vigie/core/dataset/baac/vehicleTable";
import { numbersOf } from "@vigie/core/dataset/database";
import type { Dataset } from "@vigie/core/dataset/definition";
import type { WorkloadMaker } from "../workload";
import { withTables } from "./readTables";
import { realFiles, VEHICLES_2016 } from "./realFiles";

const VEHICLES_ONLY: Dataset = { ...baacDataset, tables: [vehicles] };

const LINE_BREAK = 0x0a;

/** Reads and cleans one table of `rows` rows, made by `writeRows`. */
export const readRows: WorkloadMaker = async ({ scratch, rows: size }) => ({
  run: () =>
    withTables(
      { dataset: VEHICLES_ONLY, files: [{ name: nameOf(size), path: join(scratch, nameOf(size)) }], scratch },
      async (database) => {
        const { rows = 0 } = await numbersOf(database, "SELECT count(*) AS rows FROM cells_0");
        return { rows, features: vehicles.columns.length };
      },
    ),
});

/** Writes the vehicles of 2016 over and over until the file has `rows` rows; answers its path. */
export async function writeRows(data: string, scratch: string, rows: number): Promise<string> {
  const [file] = realFiles(data, [VEHICLES_2016]);
  const table = gunzipSync(await readFile(file!.path));
  const start = table.indexOf(LINE_BREAK) + 1;
  const ends: number[] = [];
  for (let at = table.indexOf(LINE_BREAK, start); at >= 0; at = table.indexOf(LINE_BREAK, at + 1)) ends.push(at + 1);
  const path = join(scratch, nameOf(rows));
  const copy = await open(path, "w");
  try {
    await copy.write(table.subarray(0, start));
    for (let written = 0; written < rows; written += ends.length) {
      await copy.write(table.subarray(start, ends[Math.min(ends.length, rows - written) - 1]));
    }
  } finally {
    await copy.close();
  }
  return path;
}

function nameOf(rows: number): string {
  return `vehicules_x${rows}.csv`;
}
