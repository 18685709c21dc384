import { basename } from "node:path";
import { NotFoundError } from "@vigie/core/errors";
import { openRegistry } from "./keptRegistry";

/** A version found again: its record, its files (each somewhere on disk, or its bytes) and the raw files of its source. */
export type RestoredVersion = {
  record: { revision: string; rawDigest: string; preparedDigest: string; [further: string]: unknown };
  files: { name: string; path?: string; bytes?: Uint8Array }[];
  source: { name: string; path: string }[];
};

/** A version of a folder's registry. Every file is checked against its digest. Throws NotFoundError. */
export async function folderVersion(wanted: { model: string; version: number }, folder: string): Promise<RestoredVersion> {
  const { registry, artifacts } = await openRegistry(folder);
  const version = await registry.getVersion(wanted.model, wanted.version);
  if (!version) throw new NotFoundError(`There is no version ${wanted.version} of ${wanted.model} in ${folder}.`);
  const refs = Object.values(version.artifacts);
  const files = await Promise.all(refs.map(async (ref) => ({ name: basename(ref.key), path: await artifacts.fetch(ref) })));
  const dataset = version.dataset === undefined ? undefined : await registry.getDataset(version.dataset);
  const source = dataset && (await registry.getSource(dataset.source));
  const raw = (source?.files ?? []).map(async ({ name, ref }) => ({ name, path: await artifacts.fetch(ref) }));
  return { record: version, files, source: await Promise.all(raw) };
}
