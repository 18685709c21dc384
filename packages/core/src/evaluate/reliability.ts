import * as z from "zod";
import type { Scores } from "./scores";

/** Bins of equal width that reliability is measured in. */
export const RELIABILITY_BINS = 10; // Naeini et al. 2015 and Guo et al. 2017 use 10 and 15

/** One bin: probabilities in `[from, to)`, the last one closed; what was said on average and the share that came true. */
export const ReliabilityBin = z.strictObject({
  from: z.number(),
  to: z.number(),
  rows: z.int(),
  meanProbability: z.number(),
  severeShare: z.number(),
});
export type ReliabilityBin = z.infer<typeof ReliabilityBin>;

/** Said against true, in ten bins; bins without rows are left out. */
export function reliability({ target, probability }: Scores): ReliabilityBin[] {
  const sums = Array.from({ length: RELIABILITY_BINS }, () => ({ rows: 0, said: 0, severe: 0 }));
  for (const [row, label] of target.entries()) {
    const bin = sums[Math.min(RELIABILITY_BINS - 1, Math.floor(probability[row]! * RELIABILITY_BINS))]!;
    bin.rows++;
    bin.said += probability[row]!;
    bin.severe += label;
  }
  return sums.flatMap(({ rows, said, severe }, i) =>
    rows === 0
      ? []
      : [{ from: i / RELIABILITY_BINS, to: (i + 1) / RELIABILITY_BINS, rows, meanProbability: said / rows, severeShare: severe / rows }],
  );
}

/** Expected calibration error: the mean gap between said and true over the bins, weighted by their rows. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  return bins.reduce((sum, bin) => sum + bin.rows * Math.abs(bin.meanProbability - bin.severeShare), 0) / rows;
}
