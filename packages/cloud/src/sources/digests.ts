import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Digests that a catalogue may give of a file. */
export const CHECKSUM_TYPES = ["md5", "sha1", "sha256"] as const;
export type ChecksumType = (typeof CHECKSUM_TYPES)[number];

/** `value` in hexadecimal, in either case. */
export type Checksum = { type: ChecksumType; value: string };

/** Digests of a file in lower-case hexadecimal, and its size, from one pass. */
export async function digestsOf(path: string): Promise<Record<ChecksumType, string> & { bytes: number }> {
  const hashes = CHECKSUM_TYPES.map((type) => [type, createHash(type)] as const);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    for (const [, hash] of hashes) hash.update(chunk);
    bytes += chunk.length;
  }
  const digests = Object.fromEntries(hashes.map(([type, hash]) => [type, hash.digest("hex")])) as Record<ChecksumType, string>;
  return { ...digests, bytes };
}
