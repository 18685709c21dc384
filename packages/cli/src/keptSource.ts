import { NotFoundError } from "@vigie/core/errors";
import { detectSource } from "@vigie/core/steps/detectSource";
import { storeSource } from "@vigie/core/steps/storeSource";
import type { Workspace } from "@vigie/core/steps/workspace";
import { dataFiles } from "./dataFiles";

/** Id of a folder's files as a source of the registry, or of its newest source. Throws NotFoundError when there is neither. */
export async function keptSource(data: string | undefined, workspace: Workspace): Promise<string> {
  if (data === undefined) {
    const newest = await workspace.registry.latestSource();
    if (newest) return newest.id;
    throw new NotFoundError("The registry has no source yet; name its files with --data <folder>.");
  }
  const files = await dataFiles(data, workspace.scratch);
  const source = await storeSource(files, await detectSource(files), workspace, "cli");
  await workspace.registry.putSource(source);
  return source.id;
}
