import * as z from "zod";
import { aliasesOfLinear } from "../linear/linearAliases";
import { ClassWeight } from "../networks/networkParameters";

/** How a support vector machine learns. */
export const SvmParameters = z.strictObject({
  kernel: z.enum(["linear", "rbf"]).default("rbf"),
  /** How much the rows' losses weigh beside `|weights|^2 / 2`. */
  c: z.number().positive().max(1e6).default(1), // scikit-learn's SVC
  /** Of `exp(-gamma |x - z|^2)`: a number, `auto` = 1 / columns, or `scale` = 1 / (columns x variance of the cells). */
  gamma: z.union([z.enum(["scale", "auto"]), z.number().positive().max(1e6)]).default("scale"),
  /** Up to so many rows the kernel is exact; beyond, it is approximated by random Fourier features. */
  exactRows: z.int().min(0).max(6000).default(2000),
  /** How many random Fourier features. */
  fourierFeatures: z.int().min(1).max(4096).default(512),
  /** At most so many rows are learnt from with the RBF kernel, drawn by the seed. */
  maxRows: z.int().min(10).max(200_000).default(10_000),
  /** Held-out folds that the probabilities are fitted on. */
  folds: z.int().min(2).max(10).default(3),
  /** Steps of the linear solver; the exact kernel takes as many as it needs. */
  maxIterations: z.int().positive().max(10_000).default(200),
  tolerance: z.number().positive().max(1).default(1e-3), // scikit-learn's SVC
  /** How often a row of each class counts, in the order of the classes, or `balanced`: all classes alike in sum. */
  classWeight: ClassWeight.default(null),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});
export type SvmParameters = z.infer<typeof SvmParameters>;

const nothing = () => ({});

/** scikit-learn 1.9, SVC and LinearSVC. */
export const svmAliases = {
  ...aliasesOfLinear,
  C: (value: unknown) => ({ c: value }),
  random_state: (value: unknown) => (value === null ? {} : { seed: value }),
  probability: nothing,
  shrinking: nothing,
  cache_size: nothing,
  decision_function_shape: nothing,
  break_ties: nothing,
};
