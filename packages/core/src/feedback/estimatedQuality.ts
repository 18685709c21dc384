import * as z from "zod";

/** An expected figure and the band in which 95 % of such samples would lie if the probabilities are right; null where nothing is called or expected. */
export const EstimatedFigure = z.strictObject({ value: z.number(), band: z.tuple([z.number(), z.number()]) }).nullable();
export type EstimatedFigure = z.infer<typeof EstimatedFigure>;

export const EstimatedQuality = z.strictObject({
  answers: z.int().nonnegative(),
  accuracy: EstimatedFigure,
  precision: EstimatedFigure,
  recall: EstimatedFigure,
  f1: EstimatedFigure,
});
export type EstimatedQuality = z.infer<typeof EstimatedQuality>;

/**
 * What the labels would say if there were any, from calibrated probabilities alone (confidence-based performance estimation, CBPE: Białek
 * et al. 2023, "Estimating Model Performance Under Covariate Shift Without Labels", arXiv 2401.08348): an answer of probability p that was
 * called severe is right p of the time. Severe ones found (T, among those called) and missed (M, among the others) are then sums of
 * independent draws, and the band is that of their ratios to first order (delta method).
 *
 * It holds as far as the probabilities do: a change of what severity depends on is not seen.
 */
export function estimatedQuality(answers: readonly { probability: number; severe: boolean }[]): EstimatedQuality {
  const sums = { called: 0, found: 0, foundVariance: 0, missed: 0, missedVariance: 0 };
  for (const { probability, severe } of answers) {
    const variance = probability * (1 - probability);
    if (severe) {
      sums.called++;
      sums.found += probability;
      sums.foundVariance += variance;
    } else {
      sums.missed += probability;
      sums.missedVariance += variance;
    }
  }
  const { called, found, foundVariance, missed, missedVariance } = sums;
  const n = answers.length;
  const figure = (part: number, whole: number, byFound: number, byMissed: number): EstimatedFigure => {
    if (whole === 0) return null;
    const spread = Z * Math.sqrt(byFound ** 2 * foundVariance + byMissed ** 2 * missedVariance);
    const value = part / whole;
    return { value, band: [Math.max(0, value - spread), Math.min(1, value + spread)] };
  };
  const severe = found + missed;
  const both = called + severe;
  return {
    answers: n,
    accuracy: figure(found + (n - called - missed), n, 1 / n, 1 / n),
    precision: figure(found, called, 1 / called, 0),
    recall: figure(found, severe, missed / severe ** 2, found / severe ** 2),
    f1: figure(2 * found, both, (2 * (called + missed)) / both ** 2, (2 * found) / both ** 2),
  };
}

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;
