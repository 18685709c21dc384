import { createHash } from "node:crypto";
import type { Source } from "../registry/source";
import type { Workspace } from "./workspace";

/**
 * Stores raw files and describes them as one source. The same files under the same names are the same source.
 *
 * @param boundaries a GeoJSON file of polygons that risk is told by
 */
export async function storeSource(
  files: readonly { name: string; path: string }[],
  dataset: string,
  { artifacts, now }: Pick<Workspace, "artifacts" | "now">,
  addedBy: string,
  boundaries?: { name: string; path: string },
): Promise<Source> {
  const stored: Source["files"] = [];
  for (const { name, path } of files) stored.push({ name, ref: await artifacts.put("raw", name, { path }) });
  const drawn = boundaries && {
    name: boundaries.name,
    ref: await artifacts.put("raw", boundaries.name, { path: boundaries.path }),
  };
  return sourceOf({ dataset, files: stored, ...(drawn && { boundaries: drawn }), addedAt: now().toISOString(), addedBy });
}

/** A source of files that are stored already. */
export function sourceOf(described: Omit<Source, "id">): Source {
  const { dataset, files, boundaries } = described;
  const id = createHash("sha256")
    .update(dataset)
    .update(files.map(({ name, ref }) => `\n${name} ${ref.sha256}`).join(""))
    .update(boundaries ? `\nboundaries ${boundaries.name} ${boundaries.ref.sha256}` : "")
    .digest("hex");
  return { id, ...described };
}
