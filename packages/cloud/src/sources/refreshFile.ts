import { join } from "node:path";
import { fileDigest } from "@vigie/core/steps/fileDigest";
import { type Download, type DownloadedFile, downloadIfChanged } from "./download";
import { readManifest, recordEntry, type SourceEntry } from "./manifest";
import { realNetwork } from "./network";

/**
 * Makes sure that `folder` holds the file as the source has it now, and that the manifest says so. A file that lies there with the
 * digest of its entry is asked for under its ETag or date, so that nothing comes when nothing changed; a damaged one comes again.
 *
 * `changed` tells whether the folder holds other bytes than before. Throws as `downloadFile` does.
 */
export async function refreshFile({
  folder,
  name,
  period = {},
  ...download
}: Omit<Download, "to"> & { folder: string; name: string; period?: Pick<SourceEntry, "year" | "month"> }): Promise<{
  entry: SourceEntry;
  changed: boolean;
}> {
  const to = join(folder, name);
  const known = await intactEntry(folder, name);
  const file = await downloadIfChanged({ ...download, to }, known?.url === download.url ? known : {});
  if (known && !file) return { entry: known, changed: false };
  const { network = realNetwork, url } = download;
  const entry = { ...entryOf(file!), name, url, downloadedAt: network.now().toISOString(), ...period };
  await recordEntry(folder, entry);
  return { entry, changed: known?.sha256 !== entry.sha256 };
}

/** The manifest's entry, if the file that lies there has its digest. */
export async function intactEntry(folder: string, name: string): Promise<SourceEntry | undefined> {
  const entry = (await readManifest(folder)).files.find((each) => each.name === name);
  if (!entry) return undefined;
  const found = await fileDigest(join(folder, name)).catch(() => undefined);
  return found?.sha256 === entry.sha256 ? entry : undefined;
}

function entryOf({ bytes, sha256, etag, lastModified }: DownloadedFile): Pick<SourceEntry, "bytes" | "sha256" | "etag" | "lastModified"> {
  return { bytes, sha256, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
