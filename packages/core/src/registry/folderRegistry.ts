import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../errors";
import type { Registry } from "./registry";
import { emptyRegistryState, RegistryState } from "./registryState";
import { stateRegistry } from "./stateRegistry";

/**
 * A registry in `registry.json` of a folder, replaced whole at every change: a process that dies leaves the last finished change.
 * For one process at a time. Its calls throw DataError when the file is there and is not a registry.
 */
export async function folderRegistry(dir: string): Promise<Registry> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, "registry.json");
  return stateRegistry({
    read: () => readState(path),
    write: async (state) => {
      const part = `${path}.${process.pid}.part`;
      await writeFile(part, JSON.stringify(state, null, 1));
      await rename(part, path);
    },
  });
}

async function readState(path: string): Promise<RegistryState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return emptyRegistryState();
    throw error;
  }
  try {
    return RegistryState.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(`${path} is not a registry.`, [{ path, message: String(cause).slice(0, 500) }]);
  }
}
