import * as z from "zod";

export const DEFAULT_FOREST_TREES = 300;
export const DEFAULT_FOREST_DEPTH = 15;
/** Leaves of one row rank no better and make files a third larger: see `forest.realData.test.ts`. */
export const DEFAULT_FOREST_MIN_ROWS_PER_LEAF = 5;
export const DEFAULT_FOREST_SEED = 1;
/** LightGBM 4.7, `max_bin`; a bin is one byte in memory, and one of the 256 belongs to missing values. */
const MOST_BINS = 255;
/** What "no limit" means: deeper trees are not grown. */
export const MOST_DEPTH = 256;

/** How a forest learns. Rows that a tree drew several times count so often. */
export const ForestParameters = z.strictObject({
  trees: z.int().min(1).max(10_000).default(DEFAULT_FOREST_TREES),
  criterion: z.enum(["gini", "entropy"]).default("gini"),
  /** Whether every tree draws as many rows as there are, with repetition; otherwise it sees all of them. */
  bootstrap: z.boolean().default(true),
  /** Features that each node looks at: a number, a share below 1, or a function of their number. */
  maxFeatures: z.union([z.enum(["sqrt", "log2", "all"]), z.int().min(1), z.number().positive().lt(1)]).default("sqrt"),
  /** Depth of the deepest leaf, the root being 0. */
  maxDepth: z.int().min(1).max(MOST_DEPTH).default(DEFAULT_FOREST_DEPTH),
  /** Rows that both sides of a split must hold. */
  minRowsPerLeaf: z.int().min(1).default(DEFAULT_FOREST_MIN_ROWS_PER_LEAF),
  /** Rows that a node must hold to be split. */
  minRowsToSplit: z.int().min(2).default(2),
  /** Leaves per tree, grown where impurity falls most; without it only depth and rows limit a tree. */
  leaves: z.int().min(2).max(65_536).optional(),
  bins: z.int().min(2).max(MOST_BINS).default(MOST_BINS),
  /** "balanced" lets all classes weigh the same. Shifts the probabilities. */
  classWeight: z.enum(["balanced"]).nullable().default(null),
  /** How many times a row of the positive class counts; two classes only. */
  positiveWeight: z.number().min(1e-3).max(1e3).default(1),
  /** Whether to score every row by the trees that did not draw it. */
  outOfBag: z.boolean().default(false),
  seed: z.int().min(0).max(0xffff_ffff).default(DEFAULT_FOREST_SEED),
});
export type ForestParameters = z.infer<typeof ForestParameters>;
