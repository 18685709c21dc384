import { randomUUID } from "node:crypto";
import { chmod, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NotFoundError, TransientError } from "../errors";
import type { ArtifactRef, ArtifactStore } from "./artifact";
import { artifactKey, parseArtifactKey } from "./artifactKey";
import { fileDigest } from "./fileDigest";

/** Artefacts as read-only files below one folder, each at its key. A file appears whole or not at all, and is never written again. */
export function folderArtifacts(dir: string): ArtifactStore {
  async function fetch(ref: ArtifactRef): Promise<string> {
    const { sha256 } = parseArtifactKey(ref);
    const path = join(dir, ref.key);
    if (!(await exists(path))) throw new NotFoundError(`There is no artefact ${ref.key}.`);
    if ((await fileDigest(path)).sha256 !== sha256) throw new TransientError(`The bytes of ${ref.key} are not those of its digest.`);
    return path;
  }
  return {
    async put(area, name, content) {
      const part = join(dir, ".parts", randomUUID());
      await mkdir(dirname(part), { recursive: true });
      try {
        await (content instanceof Uint8Array ? writeFile(part, content) : copyFile(content.path, part));
        const { sha256, bytes } = await fileDigest(part);
        const key = artifactKey(area, sha256, name);
        const path = join(dir, key);
        if (!(await exists(path))) await publish(part, path);
        return { key, sha256, bytes };
      } finally {
        await rm(part, { force: true });
      }
    },
    fetch,
    read: async (ref) => readFile(await fetch(ref)),
  };
}

async function publish(part: string, path: string): Promise<void> {
  await chmod(part, 0o444);
  await mkdir(dirname(path), { recursive: true });
  await rename(part, path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
