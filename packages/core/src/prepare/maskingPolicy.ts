import * as z from "zod";

/** Copies of training rows with groups of fields blanked, so that a model answers whatever part of an accident is known. */
export const MaskingPolicy = z.strictObject({
  /** Share of the rows that are copied as they were known at each stage before the last. */
  stages: z.number().min(0).max(1).default(1),
  /** Share of the rows that are copied once more, each without some groups drawn at random. */
  groups: z.number().min(0).max(1).default(0),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});
export type MaskingPolicy = z.infer<typeof MaskingPolicy>;
