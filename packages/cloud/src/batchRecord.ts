import { FileSummary, LabelledReport } from "@vigie/core/predict/file/fileSummary";
import { SortableId } from "@vigie/core/registry/sortableId";
import * as z from "zod";

export const BatchState = z.enum(["awaiting-upload", "running", "succeeded", "failed", "cancelled"]);
export type BatchState = z.infer<typeof BatchState>;

/** A file of accidents that is answered in parts. Its version is chosen when it is made and stays. */
export const Batch = z.strictObject({
  id: SortableId,
  user: z.string(),
  username: z.string(),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  label: z.string(),
  bytes: z.int().positive(),
  state: BatchState,
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().exactOptional(),
  endedAt: z.iso.datetime().exactOptional(),
  parts: z.int().positive().exactOptional(),
  summary: FileSummary.exactOptional(),
  labelled: LabelledReport.nullable().exactOptional(),
  /** Why it failed. */
  problem: z.string().exactOptional(),
});
export type Batch = z.infer<typeof Batch>;

/** One part that is done. */
export const BatchPart = z.strictObject({ number: z.int().nonnegative(), summary: FileSummary });
export type BatchPart = z.infer<typeof BatchPart>;
