import * as z from "zod";

/** Half of the rows, as in the reference systems. */
export const DEFAULT_SYNTHETIC_SHARE = 0.5;

/** How many synthetic rows a training adds to its real ones: `share` of all training rows, 1 = synthetic rows alone. The same seed makes the same rows. */
export const SynthesisPolicy = z.strictObject({
  share: z.number().gt(0).max(1).default(DEFAULT_SYNTHETIC_SHARE),
  seed: z.int().default(0),
});
export type SynthesisPolicy = z.infer<typeof SynthesisPolicy>;

const Count = z.int().nonnegative();

/** What is kept with a training on synthetic rows. `copies` are rows that could not be moved off a real one and were left out. */
export const SynthesisSummary = z.strictObject({
  method: z.literal("jittered rows within the label"),
  seed: z.int(),
  realRows: Count,
  syntheticRows: Count,
  share: z.number(),
  copies: Count,
  /** Features that were moved; the others are as some real row had them. */
  jittered: z.array(z.string()),
});
export type SynthesisSummary = z.infer<typeof SynthesisSummary>;
