import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { VisibleError } from "@vigie/core/errors";

const TABLE = /\.csv(\.gz)?$/i;

/** The CSV files of a folder, by name. Throws VisibleError when the folder is missing or holds none. */
export async function dataFiles(folder: string): Promise<{ name: string; path: string }[]> {
  const names = await readdir(folder).catch(() => {
    throw new VisibleError(404, "no-folder", `There is no folder ${folder}.`);
  });
  const files = names.filter((name) => TABLE.test(name)).sort();
  if (files.length === 0) throw new VisibleError(422, "no-tables", `${folder} holds no .csv or .csv.gz file.`);
  return files.map((name) => ({ name, path: join(folder, name) }));
}
