import { contentType } from "@vigie/cloud/contentType";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import type { LinkedArtifact } from "./runs.routes";

/** A link that answers an artefact for a while, to whoever has it. */
export type ArtifactLink = (ref: ArtifactRef) => Promise<string>;

/** Files by their role, each with its file name and a link. */
export async function linkedArtifacts(
  files: Readonly<Record<string, ArtifactRef | undefined>>,
  link: ArtifactLink,
): Promise<Record<string, LinkedArtifact>> {
  const linked = Object.entries(files).map(async ([role, ref]) => {
    return ref ? [[role, await linkedArtifact(ref, link)] as const] : [];
  });
  return Object.fromEntries((await Promise.all(linked)).flat());
}

/** One file with its name and a link. */
export async function linkedArtifact(ref: ArtifactRef, link: ArtifactLink): Promise<LinkedArtifact> {
  const name = ref.key.slice(ref.key.lastIndexOf("/") + 1);
  return { name, sha256: ref.sha256, bytes: ref.bytes, contentType: contentType(name), link: await link(ref) };
}
