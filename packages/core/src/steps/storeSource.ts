import { createHash } from "node:crypto";
import type { Source } from "../registry/source";
import type { Workspace } from "./workspace";

/** Stores raw files and describes them as one source. The same files under the same names are the same source. */
export async function storeSource(
  files: readonly { name: string; path: string }[],
  dataset: string,
  { artifacts, now }: Pick<Workspace, "artifacts" | "now">,
  addedBy: string,
): Promise<Source> {
  const stored: Source["files"] = [];
  for (const { name, path } of files) stored.push({ name, ref: await artifacts.put("raw", name, { path }) });
  const id = createHash("sha256")
    .update(dataset)
    .update(stored.map(({ name, ref }) => `\n${name} ${ref.sha256}`).join(""))
    .digest("hex");
  return { id, dataset, files: stored, addedAt: now().toISOString(), addedBy };
}
