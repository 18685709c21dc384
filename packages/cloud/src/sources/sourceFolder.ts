import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NotFoundError, VisibleError } from "@vigie/core/errors";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { readManifest, type SourceEntry } from "./manifest";
import { type Network, realNetwork } from "./network";
import type { SourceSet } from "./sourceSet";

/** Files that may be tables. */
const TABLE = /^[^.].*\.csv(\.gz)?$/i;

/** Whether a file of this name is taken from a folder or a prefix: CSV, compressed or not, and not hidden. */
export function isTableName(name: string): boolean {
  return TABLE.test(name);
}

/**
 * The tables of a local folder, by name. Entries of its manifest are taken over for files that still are what they say; for others one is
 * made from the file as it lies there. Nothing is written.
 *
 * Throws NotFoundError when there is no such folder, VisibleError 422 when it holds no table.
 */
export async function sourceFolder(folder: string, { now }: Pick<Network, "now"> = realNetwork): Promise<SourceSet> {
  const names = await readdir(folder).catch(() => {
    throw new NotFoundError(`There is no folder ${folder}.`);
  });
  const recorded = new Map((await readManifest(folder)).files.map((entry) => [entry.name, entry]));
  const entries: SourceEntry[] = [];
  for (const name of names.filter(isTableName).sort()) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const { sha256, bytes } = await fileDigest(path);
    const known = recorded.get(name);
    const found = { name, url: pathToFileURL(path).href, bytes, sha256, downloadedAt: now().toISOString() };
    entries.push(known?.sha256 === sha256 ? known : found);
  }
  if (entries.length === 0) throw new VisibleError(422, "no-tables", `${folder} holds no .csv or .csv.gz file.`);
  return { files: entries.map(({ name }) => ({ name, path: join(folder, name) })), manifest: { files: entries } };
}
