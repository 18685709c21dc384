import * as z from "zod";

/** An answer together with what really happened. */
export const LabelledAnswer = z.strictObject({
  /** Of the prediction, or `<id>-<row>` of a row of an inline batch. */
  id: z.string(),
  model: z.string(),
  version: z.int().positive(),
  /** When it was answered. */
  at: z.iso.datetime(),
  probability: z.number().min(0).max(1),
  /** What it was called. */
  severe: z.boolean(),
  /** What it was. */
  actual: z.boolean(),
  labelledAt: z.iso.datetime(),
  labelledBy: z.string(),
});
export type LabelledAnswer = z.infer<typeof LabelledAnswer>;
