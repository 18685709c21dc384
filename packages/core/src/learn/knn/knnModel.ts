/**
 * Kept rows and their classes. Columns are counted in steps of 1 / `KNN_STEPS` and cut off at +-127 of them, so that every distance is a
 * whole number that float32 holds: any runtime finds the same neighbours, and equally near ones by their order.
 */
export type KnnModel = {
  family: "knn";
  classes: number;
  neighbours: number;
  weights: "uniform" | "distance";
  smoothing: number;
  /** `columns x rows`, row-major. */
  vectors: Int8Array;
  /** Class of each row. */
  labels: Uint8Array;
};

/** Steps of one standard deviation, or of a one-hot column. */
export const KNN_STEPS = 32;

export const KNN_MOST_STEPS = 127;

/** Neighbours at distance 0 count as if at this one. */
export const KNN_LEAST_DISTANCE = 1e-9;

/** A cell in whole steps; halves go to the even number, as in the graph. */
export function knnSteps(cell: number): number {
  const exact = Math.fround(cell * KNN_STEPS);
  const below = Math.floor(exact);
  const rest = exact - below;
  const rounded = rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
  return Math.min(KNN_MOST_STEPS, Math.max(-KNN_MOST_STEPS, rounded));
}
