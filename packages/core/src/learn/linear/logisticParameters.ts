import * as z from "zod";
import { ClassWeight } from "../networks/networkParameters";
import { aliasesOfLinear } from "./linearAliases";

/** What the caller of logistic regression may set; an unknown key is refused. */
export const LogisticParameters = z.strictObject({
  /** Strength of the penalty `strength x ((1 - l1Ratio) / 2 |weights|^2 + l1Ratio |weights|_1)` beside the summed loss. The bias is not penalised. */
  strength: z.number().positive().max(1e12).default(1), // scikit-learn's LogisticRegression, 1 / C
  /** 0 = L2 alone, 1 = L1 alone, between them the elastic net. */
  l1Ratio: z.number().min(0).max(1).default(0),
  maxIterations: z.int().positive().max(10_000).default(200),
  /** Training has converged when no component of the (sub)gradient, per row, is above it. */
  tolerance: z.number().positive().max(1).default(1e-6),
  /** How often a row of each class counts, in the order of the classes, or `balanced`: all classes alike in sum. */
  classWeight: ClassWeight.default(null),
  /** How many times a severe row counts, of two classes; multiplies `classWeight`. */
  positiveWeight: z.number().positive().max(1e6).default(1),
});
export type LogisticParameters = z.infer<typeof LogisticParameters>;

/** scikit-learn 1.9, LogisticRegression. */
export const logisticAliases = {
  ...aliasesOfLinear,
  C: (value: unknown) => ({ strength: typeof value === "number" ? 1 / value : value }),
  penalty: (value: unknown) => PENALTIES.get(value) ?? { penalty: value },
  l1_ratio: (value: unknown) => (value === null ? {} : { l1Ratio: value }),
};

/** What is hardly penalised still has a single optimum. */
const NO_PENALTY = { strength: 1e-8 };

const PENALTIES = new Map<unknown, Record<string, unknown>>([
  ["l2", { l1Ratio: 0 }],
  ["l1", { l1Ratio: 1 }],
  ["elasticnet", {}],
  ["none", NO_PENALTY],
  [null, NO_PENALTY],
]);
