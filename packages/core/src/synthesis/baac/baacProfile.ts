import * as z from "zod";
import { ConditionalTree } from "../conditionalTree";
import { PlaceCells } from "../placeCells";

/** Severity as boosted trees over the features of contract `scene`, in their order (see `compactTrees`). */
const SeverityTrees = z.strictObject({ features: z.array(z.string()), base: z.number(), trees: z.array(z.array(z.number())) });

/**
 * What is known about a French accident year without knowing any accident: where they happen, how each variable depends on those before
 * it, and how severity depends on them all. Every cell tells about ten accidents or more.
 */
export const BaacProfile = z.strictObject({
  profile: z.literal("baac"),
  /** Files that it was fitted on, and how many accidents of 2024 outside the hold-out. */
  fittedOn: z.array(z.string()),
  accidents: z.int().positive(),
  cells: PlaceCells,
  variables: z.record(z.string(), ConditionalTree),
  severity: SeverityTrees,
});
export type BaacProfile = z.infer<typeof BaacProfile>;
