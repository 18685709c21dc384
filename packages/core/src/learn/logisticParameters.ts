import { z } from "zod";

/** What the caller of logistic regression may set; an unknown key is refused. */
export const LogisticParameters = z.strictObject({
  /** Strength of the penalty `l2 / 2 x |weights|^2` beside the summed loss: 1 / C of scikit-learn. The bias is not penalised. */
  l2: z.number().positive().default(1), // scikit-learn's LogisticRegression, C = 1
  maxIterations: z.int().positive().max(1000).default(100),
  /** Training has converged when no component of the gradient, per row, is above it. */
  tolerance: z.number().positive().default(1e-8),
  /** How many times a severe row counts. */
  positiveWeight: z.number().positive().default(1),
});
export type LogisticParameters = z.infer<typeof LogisticParameters>;
