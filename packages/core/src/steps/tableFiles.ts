import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../dataset/source/sourceFile";
import { NotFoundError, VisibleError } from "../errors";

/** Files that may be tables. */
const TABLE = /^[^.].*\.csv(\.gz)?$/i;

/** Whether a file of this name is taken from a folder or a prefix: CSV, compressed or not, and not hidden. */
export function isTableName(name: string): boolean {
  return TABLE.test(name);
}

/**
 * The tables that lie directly in a folder, by name: what is stored as a source, whoever hands it in.
 * Throws NotFoundError when there is no such folder, VisibleError 422 when it holds no table.
 */
export async function tableFiles(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new NotFoundError(`There is no folder ${folder}.`);
  });
  const names = entries.filter((entry) => !entry.isDirectory() && isTableName(entry.name)).map(({ name }) => name);
  if (names.length === 0) throw new VisibleError(422, "no-tables", `${folder} holds no .csv or .csv.gz file.`);
  return names.sort().map((name) => ({ name, path: join(folder, name) }));
}
