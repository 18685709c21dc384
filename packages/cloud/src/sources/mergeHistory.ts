import { createHash } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "@vigie/core/errors";
import { readManifest, type SourceEntry } from "./manifest";
import { openPortalFile, type PortalFile } from "./portalFile";

/** Files of the history, whole months and the bulk export alike. */
const HISTORY_FILE = /^crashes-.*\.csv$/;

/** The bulk export calls one column otherwise than the API (QUIRKS of the Chicago files). */
const OTHER_NAMES: Readonly<Record<string, string>> = { not_right_of_way_i: "private_property_i" };

const CHUNK_LENGTH = 1024 * 1024;

/** `before` counts the records of all files; `after` those that were written; `withoutId` of them have no id and were kept. */
export type MergedHistory = { path: string; files: string[]; before: number; after: number; repeated: number; withoutId: number };

/**
 * Writes the records of all months in `folder` to one file `to`, each once: of several with one id, that of the file downloaded last.
 * Columns are those of the newest file, in lower case, then those that only older ones have. Memory grows with the ids alone.
 *
 * Throws DataError when there is no history, and for a file that is no export of the portal.
 */
export async function mergeHistory({ folder, to }: { folder: string; to: string }): Promise<MergedHistory> {
  const entries = newestFirst((await readManifest(folder)).files.filter(({ name }) => HISTORY_FILE.test(name)));
  if (entries.length === 0) throw new DataError(`${folder} holds no history: download a month first.`);
  const sources: PortalFile[] = [];
  for (const { name } of entries) sources.push(await openPortalFile({ name, path: join(folder, name) }));
  const columns = [...new Set(sources.flatMap(({ header }) => header.columns.map(canonical)))];
  const merged: MergedHistory = { path: to, files: entries.map(({ name }) => name), before: 0, after: 0, repeated: 0, withoutId: 0 };
  const part = `${to}.part`;
  try {
    await writeLines(part, mergedLines(sources, columns, merged));
    await rename(part, to);
  } finally {
    await rm(part, { force: true });
  }
  return merged;
}

/** What is called the same or was downloaded at once keeps one order: the later month first. */
function newestFirst(entries: readonly SourceEntry[]): SourceEntry[] {
  const key = ({ downloadedAt, name }: SourceEntry) => `${downloadedAt} ${name}`;
  return [...entries].sort((left, right) => (key(left) > key(right) ? -1 : 1));
}

function canonical(column: string): string {
  const lower = column.toLowerCase();
  return OTHER_NAMES[lower] ?? lower;
}

async function* mergedLines(sources: readonly PortalFile[], columns: readonly string[], counts: MergedHistory): AsyncGenerator<string> {
  yield lineOf(columns);
  const seen = new Set<string>();
  for (const { header, id, rows } of sources) {
    const places = columns.map((column) => header.columns.findIndex((each) => canonical(each) === column));
    for await (const cells of rows) {
      counts.before++;
      const record = cells[id]!.trim().toLowerCase();
      if (record === "") counts.withoutId++;
      else if (isRepeated(record, seen)) {
        counts.repeated++;
        continue;
      }
      counts.after++;
      yield lineOf(places.map((place) => cells[place] ?? ""));
    }
  }
}

/** Ids have 128 characters and are slices of much longer texts: what is remembered of each is a digest of 22. */
function isRepeated(record: string, seen: Set<string>): boolean {
  const digest = createHash("sha256").update(record).digest("base64url").slice(0, 22);
  if (seen.has(digest)) return true;
  seen.add(digest);
  return false;
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let pending: string[] = [];
    let length = 0;
    for await (const line of lines) {
      pending.push(line);
      length += line.length;
      if (length < CHUNK_LENGTH) continue;
      await file.appendFile(pending.join(""));
      pending = [];
      length = 0;
    }
    await file.appendFile(pending.join(""));
  } finally {
    await file.close();
  }
}
