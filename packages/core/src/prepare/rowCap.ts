import * as z from "zod";

/** A row cap or a share: so many accidents are drawn at random, whole, with their vehicles and users. The same seed draws the same. */
export const RowCap = z.union([
  z.strictObject({ share: z.number().gt(0).max(1), seed: z.int().default(0) }),
  z.strictObject({ rows: z.int().positive(), seed: z.int().default(0) }),
]);
export type RowCap = z.infer<typeof RowCap>;

/** What a cap did: `rows` accidents of `of`. */
export const Sampled = z.strictObject({ seed: z.int(), rows: z.int(), of: z.int() });
export type Sampled = z.infer<typeof Sampled>;
