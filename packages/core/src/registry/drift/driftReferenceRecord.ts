import * as z from "zod";
import { ArtifactRef } from "../../steps/artifact";

/** Where the drift reference of a version lies. Kept by version, so that a candidate that is not promoted replaces nothing, and a rollback finds its own. */
export const DriftReferenceRecord = z.strictObject({
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  /** What `encodeReference` wrote. */
  reference: ArtifactRef,
  /** Training rows that it speaks for. */
  rows: z.int().positive(),
  at: z.iso.datetime(),
});
export type DriftReferenceRecord = z.infer<typeof DriftReferenceRecord>;
