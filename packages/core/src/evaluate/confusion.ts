import * as z from "zod";
import type { Scores } from "./scores";

/** What was called severe (probability at or above the threshold) against what was. */
export const Confusion = z.strictObject({
  threshold: z.number(),
  trueNegatives: z.int().nonnegative(),
  falsePositives: z.int().nonnegative(),
  falseNegatives: z.int().nonnegative(),
  truePositives: z.int().nonnegative(),
});
export type Confusion = z.infer<typeof Confusion>;

/** @param counts how often each row occurs, for a bootstrap resample; once by default. */
export function confusionAt({ target, probability }: Scores, threshold: number, counts?: Uint16Array): Confusion {
  const cells = [0, 0, 0, 0];
  for (let row = 0; row < target.length; row++) {
    cells[2 * target[row]! + (probability[row]! >= threshold ? 1 : 0)]! += counts ? counts[row]! : 1;
  }
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = cells as [number, number, number, number];
  return { threshold, trueNegatives, falsePositives, falseNegatives, truePositives };
}

/** Which rows are called what they are, 1 or 0. */
export function rightCalls(target: Uint8Array, { probability, threshold }: Omit<Scores, "target"> & { threshold: number }): Uint8Array {
  return target.map((label, row) => ((probability[row]! >= threshold ? 1 : 0) === label ? 1 : 0));
}

/** Figures of one class; 0 where nothing was called so, or nothing was so (scikit-learn's `zero_division=0`). */
export const ClassMetrics = z.strictObject({ precision: z.number(), recall: z.number(), f1: z.number(), support: z.int() });
export type ClassMetrics = z.infer<typeof ClassMetrics>;

/** Figures of the class 0, not severe, and of the class 1, severe. */
export function classMetrics({ trueNegatives, falsePositives, falseNegatives, truePositives }: Confusion): [ClassMetrics, ClassMetrics] {
  return [ofClass(trueNegatives, falseNegatives, falsePositives), ofClass(truePositives, falsePositives, falseNegatives)];
}

function ofClass(right: number, wronglyCalled: number, missed: number): ClassMetrics {
  return {
    precision: ratio(right, right + wronglyCalled),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wronglyCalled + missed),
    support: right + missed,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
