import { z } from "zod";

/** Challenger and champion on the same hold-out: `difference` is challenger minus champion, `interval` its paired 95 % bootstrap interval. */
export const Comparison = z.strictObject({
  /** The champion's version. */
  version: z.int().positive(),
  metric: z.string(),
  challenger: z.number(),
  champion: z.number(),
  difference: z.number(),
  interval: z.tuple([z.number(), z.number()]),
});
export type Comparison = z.infer<typeof Comparison>;
