import * as z from "zod";

/** What happens to the current window of data, to see whether the monitor finds it. */
export const DriftScenario = z.discriminatedUnion("kind", [
  /** The months of the year have other weights: rows give way to rows of these months (1 = January). */
  z.strictObject({ kind: z.literal("season"), months: z.array(z.int().min(1).max(12)).min(1).default([7, 8]) }),
  /** Somebody begins to write one code where there was another. */
  z.strictObject({ kind: z.literal("code-change"), feature: z.string(), from: z.number(), to: z.number() }),
  /** A value is not delivered any more. */
  z.strictObject({ kind: z.literal("missing-sensor"), feature: z.string() }),
  /** A code comes up that training never saw; the one above the highest when left out. */
  z.strictObject({ kind: z.literal("new-level"), feature: z.string(), level: z.number().optional() }),
  /** Numbers + N(0, strength x standard deviation); of the codes a share `strength` is redrawn evenly among the levels seen. */
  z.strictObject({ kind: z.literal("noise"), features: z.array(z.string()).min(1).optional() }),
]);
export type DriftScenario = z.input<typeof DriftScenario>;
