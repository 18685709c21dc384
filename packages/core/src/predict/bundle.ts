import * as z from "zod";
import { Calibration } from "../evaluate/calibration";
import { ThresholdPolicy } from "../evaluate/threshold";
import { Preprocessing } from "../prepare/preprocessing";
import { TrainingProfile } from "./trainingProfile";

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
    /** By what the threshold was chosen on validation rows; absent in models of before it could be asked for. */
    thresholdPolicy: ThresholdPolicy.exactOptional(),
    /** What was fitted on validation rows and is part of the graph; null for nothing. */
    calibration: Calibration.nullable(),
    /** Names of the classes 0, 1, ... */
    classes: z.array(z.string()).min(2),
    /** What the training rows held; absent in models of before it was kept. */
    profile: TrainingProfile.exactOptional(),
    /** Figures of the training. */
    summary: z.record(z.string(), z.number()),
  })
  .refine(({ features, preprocessing }) => features.join() === preprocessing.features.join(), "preprocessing is for other features");
export type Bundle = z.infer<typeof Bundle>;
