import * as z from "zod";

/** Where an artefact belongs: the first part of its key. */
export const Area = z.enum(["raw", "prepared", "lake", "runs", "models", "reports", "batches", "steps"]);
export type Area = z.infer<typeof Area>;

/**
 * An immutable object: `key` is `<area>/<sha256>/<file name>`, in the lake `lake/<table>/dataset=<name>/year=<year>/<sha256>.parquet`.
 * Messages carry these, never rows.
 */
export const ArtifactRef = z.strictObject({
  key: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
});
export type ArtifactRef = z.infer<typeof ArtifactRef>;

/** Create-only, content-addressed storage: the same content is the same object. */
export interface ArtifactStore {
  /** Stores bytes, or the file at `path`, unless that content is there already. `name` is a file name, in the lake the part that `lakePart` makes. */
  put(area: Area, name: string, content: Uint8Array | { path: string }): Promise<ArtifactRef>;
  /** A local, read-only file with the artefact's bytes, checked against its sha256. Throws NotFoundError, or TransientError when the bytes differ. */
  fetch(ref: ArtifactRef): Promise<string>;
  read(ref: ArtifactRef): Promise<Uint8Array>;
}
