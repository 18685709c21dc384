import * as z from "zod";

/** Which accidents train, which choose and which only judge. Always by accident, never by row. */
export const SplitPolicy = z.discriminatedUnion("kind", [
  /** A hash of the accident's number or record key decides, so that a hold-out accident stays one in every later run. */
  z.strictObject({ kind: z.literal("fixed") }),
  /** Stratified by target. `holdout` and `validation` are shares of all rows. */
  z.strictObject({
    kind: z.literal("random"),
    seed: z.int(),
    holdout: z.number().gt(0).lt(0.9).default(0.2),
    validation: z.number().gt(0).lt(0.9).default(0.16),
  }),
  /** The latest months judge, the months before them choose, the rest trains. Months count over all years, `year x 12 + month`. */
  z.strictObject({
    kind: z.literal("time"),
    holdoutMonths: z.int().positive().default(3),
    validationMonths: z.int().positive().default(2),
  }),
]);
export type SplitPolicy = z.infer<typeof SplitPolicy>;
