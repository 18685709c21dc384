import * as z from "zod";

/** How the nearest neighbours answer. */
export const KnnParameters = z.strictObject({
  neighbours: z.int().min(1).max(1000).default(50),
  /** `distance`: a neighbour counts by 1 / its distance, and one at distance 0 alone. */
  weights: z.enum(["uniform", "distance"]).default("uniform"),
  /** The only one that a graph can answer for many rows at once. */
  metric: z.literal("euclidean").default("euclidean"),
  /** At most so many rows are kept, drawn by the seed: the bundle holds each of them, a byte per column. */
  maxRows: z.int().min(1).max(20_000).default(5000),
  /** Rows of every class that are counted besides the neighbours (Laplace). */
  smoothing: z.number().min(0).max(1000).default(1),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
});
export type KnnParameters = z.infer<typeof KnnParameters>;

const nothing = () => ({});

/** scikit-learn 1.9, KNeighborsClassifier. */
export const knnAliases = {
  n_neighbors: (value: unknown) => ({ neighbours: value }),
  metric: (value: unknown) => (value === "minkowski" ? {} : { metric: value }),
  p: (value: unknown) => (value === 2 ? {} : { p: value }),
  random_state: (value: unknown) => (value === null ? {} : { seed: value }),
  algorithm: nothing,
  leaf_size: nothing,
  metric_params: nothing,
  n_jobs: nothing,
};
