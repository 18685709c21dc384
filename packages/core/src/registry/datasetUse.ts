import * as z from "zod";
import { ArtifactRef } from "../steps/artifact";

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What was made of a dataset version: the way from raw to model, read forwards. Never changed.
 *
 * - `prepared`: a table of a contract's features; `sample` tells the row cap when one was applied
 * - `version`: a model version trained on such a table
 * - `accident table`: what risk and statistics are counted from; `ids` holds the accident of each of its rows
 * - `expected`: the probability of being severe, by a model version, of those rows of an accident table that it was not trained on
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
  z.strictObject({
    kind: z.literal("accident table"),
    dataset: Digest,
    table: ArtifactRef,
    ids: ArtifactRef,
    rows: z.int().nonnegative(),
    revision: z.string(),
    at: z.iso.datetime(),
  }),
  z.strictObject({
    kind: z.literal("expected"),
    dataset: Digest,
    /** Digest of the accident table whose rows are meant. */
    table: Digest,
    model: z.string(),
    version: z.int().positive(),
    probability: ArtifactRef,
    accidents: z.int().nonnegative(),
    revision: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type DatasetUse = z.infer<typeof DatasetUse>;

/** What a use is known by within its dataset version: the same use told twice is one. Sorts prepared tables before model versions. */
export function datasetUseKey(use: DatasetUse): string {
  switch (use.kind) {
    case "prepared":
      return `PREPARED#${use.contract}#${use.prepared.sha256}`;
    case "version":
      return `VERSION#${use.model}#${sixDigits(use.version)}`;
    case "accident table":
      return `ACCIDENTS#${use.table.sha256}`;
    case "expected":
      return `EXPECTED#${use.table}#${use.model}#${sixDigits(use.version)}#${use.probability.sha256}`;
  }
}

function sixDigits(version: number): string {
  return String(version).padStart(6, "0");
}
