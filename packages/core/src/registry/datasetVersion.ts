import * as z from "zod";
import { ArtifactRef } from "../steps/artifact";

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();

/** One canonical table of a dataset version: its object, its schema, and its parts in the lake by year. */
export const DatasetTable = z.strictObject({
  ref: ArtifactRef,
  rows: Count,
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  lake: z.array(z.strictObject({ year: Count, ref: ArtifactRef })),
});
export type DatasetTable = z.infer<typeof DatasetTable>;

/**
 * What an ingest made, never changed. `id` is the digest of the tables' contents: identical content is the same version, whatever
 * files it came from and whenever.
 */
export const DatasetVersion = z.strictObject({
  id: Digest,
  dataset: z.string(),
  /** The source that was ingested, its files, and the digest over all of them. */
  source: z.string(),
  files: z.array(z.strictObject({ name: z.string(), table: z.string(), sha256: Digest, rows: Count })),
  rawDigest: Digest,
  tables: z.record(z.string(), DatasetTable),
  years: z.array(Count),
  /** Accidents, vehicles, users and what they add up to. */
  totals: z.record(z.string(), Count),
  /** How many quality checks ended how. */
  checks: z.strictObject({ pass: Count, warn: Count, fail: Count }),
  quality: ArtifactRef,
  profile: ArtifactRef,
  quarantine: ArtifactRef,
  /** The version that its class share was compared with. */
  previous: Digest.nullable(),
  revision: z.string(),
  createdAt: z.iso.datetime(),
});
export type DatasetVersion = z.infer<typeof DatasetVersion>;
