import { DataError } from "../errors";
import type { TrainingRows } from "./trees/trainingRows";

/** Factors on the rows of each class: none, or such that all classes weigh the same, rows / (classes x rows of the class). */
export type ClassWeight = "balanced" | null;

/** Sum of the rows' weights by class. */
export function weightByClass({ rows, target, weights }: Pick<TrainingRows, "rows" | "target" | "weights">, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  for (let row = 0; row < rows; row++) sums[target[row]!]! += weights ? weights[row]! : 1;
  return sums;
}

/** Throws DataError unless at least two classes have weight. */
export function requireTwoClasses(sums: Float64Array): void {
  if (sums.filter((sum) => sum > 0).length < 2) throw new DataError("The training rows hold one class only.");
}

/** The factor of every class, in the order of their numbers; 1 for a class that has no rows. */
export function classFactors(sums: Float64Array, classWeight: ClassWeight, positiveWeight = 1): Float64Array {
  const total = sums.reduce((sum, weight) => sum + weight, 0);
  return sums.map((sum, label) => {
    const balanced = classWeight === "balanced" && sum > 0 ? total / (sums.length * sum) : 1;
    return sums.length === 2 && label === 1 ? balanced * positiveWeight : balanced;
  });
}

/** Weight of every row, its own times its class's; undefined when all are 1. */
export function rowWeights({ target, weights }: Pick<TrainingRows, "target" | "weights">, factors: Float64Array): Float32Array | undefined {
  if (!weights && factors.every((factor) => factor === 1)) return undefined;
  return Float32Array.from(target, (label, row) => factors[label]! * (weights ? weights[row]! : 1));
}
