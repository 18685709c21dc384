import { z } from "zod";
import { Preprocessing } from "../prepare/preprocessing";

/** `model.json`: everything about a served model that its graph does not say. */
export const Bundle = z
  .strictObject({
    /** Name of the contract. */
    contract: z.string(),
    /** In the order of the graph's input. */
    features: z.array(z.string()).min(1),
    preprocessing: Preprocessing,
    /** A probability at or above it is called severe. */
    threshold: z.number().min(0).max(1),
    /** Nothing is applied to the graph's probability. */
    calibration: z.null(),
    /** Names of the classes 0, 1, ... */
    classes: z.array(z.string()).min(2),
    /** Figures of the training. */
    summary: z.record(z.string(), z.number()),
  })
  .refine(({ features, preprocessing }) => features.join() === preprocessing.features.join(), "preprocessing is for other features");
export type Bundle = z.infer<typeof Bundle>;
