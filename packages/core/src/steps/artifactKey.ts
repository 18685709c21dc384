import { Area, type ArtifactRef } from "./artifact";

/** Partitioned by directories, as Athena reads it. */
const LAKE_KEY = /^lake\/([a-z]+\/dataset=[a-z0-9-]+\/year=[0-9]{1,4})\/([0-9a-f]{64})\.parquet$/;

/** The parts of an artefact's key. */
export type ArtifactKey = { area: Area; sha256: string; name: string };

/** The key under which content of that digest is stored. Throws when a part could lead elsewhere than into its own place. */
export function artifactKey(area: Area, sha256: string, name: string): string {
  const key = area === "lake" ? `lake/${name}/${sha256}.parquet` : `${area}/${sha256}/${name}`;
  parseArtifactKey({ key, sha256 });
  return key;
}

/**
 * Takes a key apart. Throws when it is neither `<area>/<sha256>/<file name>` nor a key of the lake, with the reference's own digest:
 * keys come with messages, so none is trusted.
 */
export function parseArtifactKey({ key, sha256 }: Pick<ArtifactRef, "key" | "sha256">): ArtifactKey {
  const lake = LAKE_KEY.exec(key);
  if (lake?.[1] !== undefined && lake[2] === sha256) return { area: "lake", sha256, name: lake[1] };
  const [area, digest, name, ...rest] = key.split("/");
  const parsed = Area.safeParse(area);
  if (
    !parsed.success ||
    parsed.data === "lake" ||
    digest !== sha256 ||
    !/^[0-9a-f]{64}$/.test(digest) ||
    !isFileName(name) ||
    rest.length > 0
  ) {
    throw new Error(`${JSON.stringify(key)} is not the key of an artefact.`);
  }
  return { area: parsed.data, sha256: digest, name };
}

function isFileName(name: string | undefined): name is string {
  return name !== undefined && /^[^\p{Cc}\\:]+$/u.test(name) && !/^\.{1,2}$/.test(name) && Buffer.byteLength(name) <= 200;
}
