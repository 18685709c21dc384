import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "@vigie/core/errors";
import * as z from "zod";

/** One file of a folder and where it comes from. `etag` and `lastModified` are the server's words, `sha256` and `bytes` what lies there. */
export const SourceEntry = z.strictObject({
  name: z.string().min(1),
  url: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  downloadedAt: z.iso.datetime(),
  /** The year, and the month from 1, of the accidents; neither for a file of many years. */
  year: z.int().optional(),
  month: z.int().min(1).max(12).optional(),
  /** Records, where they were counted. */
  rows: z.int().nonnegative().optional(),
});
export type SourceEntry = z.infer<typeof SourceEntry>;

/** What a folder of sources holds, ordered by name. */
export const SourceManifest = z.strictObject({ files: z.array(SourceEntry) });
export type SourceManifest = z.infer<typeof SourceManifest>;

export const MANIFEST_NAME = "manifest.json";

/** The manifest of a folder, empty when it has none. Throws DataError when it is damaged. */
export async function readManifest(folder: string): Promise<SourceManifest> {
  const path = join(folder, MANIFEST_NAME);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return { files: [] };
  try {
    return SourceManifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(`${path}: this is no manifest of sources any more; delete it to download again.`, [
      { path, message: cause instanceof Error ? cause.message : "damaged" },
    ]);
  }
}

/** Puts an entry in the place of the one with its name. */
export async function recordEntry(folder: string, entry: SourceEntry): Promise<void> {
  const { files } = await readManifest(folder);
  const others = files.filter(({ name }) => name !== entry.name);
  const manifest = { files: [...others, entry].sort((left, right) => (left.name < right.name ? -1 : 1)) };
  const part = join(folder, `.${MANIFEST_NAME}.${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await writeFile(part, `${JSON.stringify(SourceManifest.parse(manifest), undefined, 2)}\n`);
  await rename(part, join(folder, MANIFEST_NAME));
}
