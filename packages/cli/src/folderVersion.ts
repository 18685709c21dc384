import { copyFile } from "node:fs/promises";
import { basename } from "node:path";
import { NotFoundError } from "@vigie/core/errors";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { openRegistry } from "./keptRegistry";

/** A file whose bytes are those of its digest once it is saved. */
export type RestoredFile = { name: string; save(to: string): Promise<void> };

/** A version found again: its record, its files, and where it is asked for the raw files of its source. */
export type RestoredVersion = {
  record: { revision: string; rawDigest: string; preparedDigest: string; [further: string]: unknown };
  files: RestoredFile[];
  source(): Promise<RestoredFile[]>;
};

/** A version of a folder's registry. Every file is checked against its digest. Throws NotFoundError. */
export async function folderVersion(wanted: { model: string; version: number }, folder: string): Promise<RestoredVersion> {
  const { registry, artifacts } = await openRegistry(folder);
  const version = await registry.getVersion(wanted.model, wanted.version);
  if (!version) throw new NotFoundError(`There is no version ${wanted.version} of ${wanted.model} in ${folder}.`);
  const restored = (name: string, ref: ArtifactRef): RestoredFile => ({
    name,
    save: async (to) => copyFile(await artifacts.fetch(ref), to),
  });
  return {
    record: version,
    files: Object.values(version.artifacts).map((ref) => restored(basename(ref.key), ref)),
    async source() {
      const dataset = version.dataset === undefined ? undefined : await registry.getDataset(version.dataset);
      const source = dataset && (await registry.getSource(dataset.source));
      return (source?.files ?? []).map(({ name, ref }) => restored(name, ref));
    },
  };
}
