import { pathToFileURL } from "node:url";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { tableFiles } from "@vigie/core/steps/tableFiles";
import { readManifest, type SourceEntry } from "./manifest";
import { type Network, realNetwork } from "./network";
import type { SourceSet } from "./sourceSet";

/**
 * The tables of a local folder, by name. Entries of its manifest are taken over for files that still are what they say; for others one is
 * made from the file as it lies there. Nothing is written.
 *
 * Throws NotFoundError when there is no such folder, VisibleError 422 when it holds no table.
 */
export async function sourceFolder(folder: string, { now }: Pick<Network, "now"> = realNetwork): Promise<SourceSet> {
  const files = await tableFiles(folder);
  const recorded = new Map((await readManifest(folder)).files.map((entry) => [entry.name, entry]));
  const entries: SourceEntry[] = [];
  for (const { name, path } of files) {
    const { sha256, bytes } = await fileDigest(path);
    const known = recorded.get(name);
    const found = { name, url: pathToFileURL(path).href, bytes, sha256, downloadedAt: now().toISOString() };
    entries.push(known?.sha256 === sha256 ? known : found);
  }
  return { files, manifest: { files: entries } };
}
