import * as z from "zod";

/** Weight of each class in the loss: 1 when null, against their frequency when `balanced`, or one number per class. */
export const ClassWeight = z.union([z.literal("balanced"), z.array(z.number().positive().max(1e6)).min(2)]).nullable();
export type ClassWeight = z.infer<typeof ClassWeight>;

/** How a network of any shape is trained. */
export const networkTrainingParameters = {
  /** At most so many passes over the training rows. */
  epochs: z.int().min(1).max(10_000),
  batchSize: z.int().min(1).max(65_536),
  learningRate: z.number().positive().max(1),
  /** Ends training when the validation loss has not improved for so many epochs; the best weights are kept. 0 never ends it early, and keeps the last. */
  patience: z.int().min(0).max(10_000),
  classWeight: ClassWeight,
  seed: z.int().min(0).max(0xffff_ffff),
} as const;

export type NetworkTrainingParameters = { [K in keyof typeof networkTrainingParameters]: z.infer<(typeof networkTrainingParameters)[K]> };
