import * as z from "zod";

/** Seconds of one run (the median of the rounds) and the highest resident size of the process that ran it. */
export const Measured = z.strictObject({ seconds: z.number().nonnegative(), peakMb: z.number().positive() });
export type Measured = z.infer<typeof Measured>;

/** One comparison. `ratio` is the peer's seconds by ours: above 1 we are faster. `quality` holds further figures by name. */
export const BenchCase = z.strictObject({
  name: z.string(),
  rows: z.int().nonnegative(),
  features: z.int().nonnegative(),
  ours: Measured,
  peer: Measured.extend({ name: z.string(), version: z.string() }).nullable(),
  ratio: z.number().positive().nullable(),
  quality: z.record(z.string(), z.number()).optional(),
});
export type BenchCase = z.infer<typeof BenchCase>;

/** What `npm run bench -- NAME... --json` prints. */
export const BenchReport = z.strictObject({
  machine: z.strictObject({ cpu: z.string(), cores: z.int(), memoryMb: z.int(), platform: z.string(), load: z.number() }),
  versions: z.record(z.string(), z.string()),
  cases: z.array(BenchCase),
});
export type BenchReport = z.infer<typeof BenchReport>;
