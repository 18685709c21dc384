import * as z from "zod";
import { ArtifactRef } from "../steps/artifact";

/** A set of raw files handed in together. `id` is the digest over the files' names and digests: the same files are the same source. */
export const Source = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  dataset: z.string(),
  files: z.array(z.strictObject({ name: z.string(), ref: ArtifactRef })).min(1),
  /** Polygons (GeoJSON) that risk is told by beside departments and cells, as those of Chicago's community areas. */
  boundaries: z.strictObject({ name: z.string(), ref: ArtifactRef }).optional(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
});
export type Source = z.infer<typeof Source>;
