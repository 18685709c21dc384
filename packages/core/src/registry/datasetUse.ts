import { z } from "zod";
import { ArtifactRef } from "../steps/artifact";

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What was made of a dataset version: the way from raw to model, read forwards. Never changed.
 *
 * - `prepared`: a table of a contract's features; `sample` tells the row cap when one was applied
 * - `version`: a model version trained on such a table
 */
export const DatasetUse = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("prepared"),
    dataset: Digest,
    contract: z.string(),
    prepared: ArtifactRef,
    rows: z.int().nonnegative(),
    severe: z.int().nonnegative(),
    sample: z.strictObject({ seed: z.int(), rows: z.int(), of: z.int() }).nullable(),
    quality: ArtifactRef,
    profile: ArtifactRef,
    revision: z.string(),
    at: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal("version"),
    dataset: Digest,
    model: z.string(),
    version: z.int().positive(),
    preparedDigest: Digest,
    revision: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type DatasetUse = z.infer<typeof DatasetUse>;

/** What a use is known by within its dataset version: the same use told twice is one. Sorts prepared tables before model versions. */
export function datasetUseKey(use: DatasetUse): string {
  if (use.kind === "prepared") return `PREPARED#${use.contract}#${use.prepared.sha256}`;
  return `VERSION#${use.model}#${String(use.version).padStart(6, "0")}`;
}
