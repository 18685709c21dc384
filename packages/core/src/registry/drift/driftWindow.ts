import * as z from "zod";
import { ArtifactRef } from "../../steps/artifact";

/**
 * The current rows of a model, which every check compares until the next refresh replaces them.
 *
 * - `new`: accidents of the newest source that the champion's data do not hold
 * - `holdout`: the source holds nothing newer, so the hold-out accidents speak, which no version was trained on
 */
export const DriftWindow = z.strictObject({
  model: z.string(),
  contract: z.string(),
  kind: z.enum(["new", "holdout"]),
  /** Ids of the source and of the dataset version that the rows are of. */
  source: z.string(),
  dataset: z.string(),
  /** The champion when the window was cut. */
  version: z.int().positive(),
  rows: z.int().nonnegative(),
  /** First and last month, as `2024-07`; null where no row has a date. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Whether what became of the accidents is known. */
  labelled: z.boolean(),
  matrix: ArtifactRef,
  at: z.iso.datetime(),
});
export type DriftWindow = z.infer<typeof DriftWindow>;
