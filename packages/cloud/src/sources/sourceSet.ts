import { join } from "node:path";
import { readManifest, type SourceManifest } from "./manifest";

/** Raw files ready to be handed in, whatever they come from, and what is known of each. */
export type SourceSet = { files: { name: string; path: string }[]; manifest: SourceManifest };

/** The named files of a folder, in the manifest's order. */
export async function sourceSet(folder: string, names: readonly string[]): Promise<SourceSet> {
  const { files } = await readManifest(folder);
  const wanted = files.filter(({ name }) => names.includes(name));
  return { files: wanted.map(({ name }) => ({ name, path: join(folder, name) })), manifest: { files: wanted } };
}
