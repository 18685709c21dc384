import { Area, type ArtifactRef } from "./artifact";

/** The parts of an artefact's key. */
export type ArtifactKey = { area: Area; sha256: string; name: string };

/** The key under which content of that digest is stored. Throws when a part could lead elsewhere than into its own place. */
export function artifactKey(area: Area, sha256: string, name: string): string {
  const key = `${area}/${sha256}/${name}`;
  parseArtifactKey({ key, sha256 });
  return key;
}

/** Takes a key apart. Throws when it is not `<area>/<sha256>/<file name>` with the reference's own digest: keys come with messages, so none is trusted. */
export function parseArtifactKey({ key, sha256 }: Pick<ArtifactRef, "key" | "sha256">): ArtifactKey {
  const [area, digest, name, ...rest] = key.split("/");
  const parsed = Area.safeParse(area);
  if (!parsed.success || digest !== sha256 || !/^[0-9a-f]{64}$/.test(digest) || !isFileName(name) || rest.length > 0) {
    throw new Error(`${JSON.stringify(key)} is not the key of an artefact.`);
  }
  return { area: parsed.data, sha256: digest, name };
}

function isFileName(name: string | undefined): name is string {
  return name !== undefined && /^[^\p{Cc}\\:]+$/u.test(name) && !/^\.{1,2}$/.test(name) && Buffer.byteLength(name) <= 200;
}
