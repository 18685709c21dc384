import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { folderRegistry } from "../registry/folderRegistry";
import { folderArtifacts } from "./folderArtifacts";
import type { StepResults } from "./stepResults";
import type { Workspace } from "./workspace";

/** A workspace below one folder: what the CLI and the tests run the steps on. Nobody else runs there, so every other lease is a stale one. */
export async function folderWorkspace(
  dir: string,
  { revision, log = () => {} }: { revision: string; log?: Workspace["log"] },
): Promise<Workspace> {
  const scratch = join(dir, "scratch");
  await mkdir(scratch, { recursive: true });
  return {
    artifacts: folderArtifacts(join(dir, "artifacts")),
    results: folderResults(join(dir, "results")),
    registry: await folderRegistry(join(dir, "registry")),
    // Nobody listens to a folder.
    announce: async () => {},
    isRunning: async () => false,
    scratch,
    revision,
    now: () => new Date(),
    log,
  };
}

function folderResults(dir: string): StepResults {
  const pathOf = (key: string) => join(dir, `${key}.json`);
  return {
    async get(key) {
      try {
        return JSON.parse(await readFile(pathOf(key), "utf8"));
      } catch {
        return undefined;
      }
    },
    async put(key, value) {
      await mkdir(dirname(pathOf(key)), { recursive: true });
      await writeFile(`${pathOf(key)}.part`, JSON.stringify(value));
      await rename(`${pathOf(key)}.part`, pathOf(key));
    },
  };
}
