import * as z from "zod";
import { ClassMetrics, Confusion, classMetrics, confusionAt } from "./confusion";
import { brier, logLoss } from "./probabilityLosses";
import { rank, rankMetrics } from "./ranking";
import { expectedCalibrationError, ReliabilityBin, reliability } from "./reliability";
import { requireScores, type Scores } from "./scores";

const Average = ClassMetrics.omit({ support: true });

/** How good a model is on labelled rows, at its threshold. Never holds NaN: what is not defined for these rows is null. */
export const Evaluation = z.strictObject({
  rows: z.int().positive(),
  severe: z.int().nonnegative(),
  threshold: z.number(),
  accuracy: z.number(),
  /** Accuracy of always calling the more frequent class. */
  majorityAccuracy: z.number(),
  /** Mean recall of the classes that occur. */
  balancedAccuracy: z.number(),
  /** Not severe, severe. */
  classes: z.tuple([ClassMetrics, ClassMetrics]),
  /** Mean over both classes. */
  macro: Average,
  /** Mean over both classes, weighted by their rows. */
  weighted: Average,
  /** Null when only one class occurs. */
  rocAuc: z.number().nullable(),
  /** Null when no row is severe. */
  averagePrecision: z.number().nullable(),
  brier: z.number(),
  logLoss: z.number(),
  expectedCalibrationError: z.number(),
  reliability: z.array(ReliabilityBin),
  confusion: Confusion,
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Computes every metric of a candidate. Throws DataError when there are no rows or a probability is not one. */
export function evaluateScores(scores: Scores, threshold: number): Evaluation {
  requireScores(scores);
  const rows = scores.target.length;
  const confusion = confusionAt(scores, threshold);
  const classes = classMetrics(confusion);
  const [negative, positive] = classes;
  const occurring = classes.filter(({ support }) => support > 0);
  const bins = reliability(scores);
  return {
    rows,
    severe: positive.support,
    threshold,
    accuracy: (confusion.trueNegatives + confusion.truePositives) / rows,
    majorityAccuracy: Math.max(negative.support, positive.support) / rows,
    balancedAccuracy: occurring.reduce((sum, { recall }) => sum + recall, 0) / occurring.length,
    classes,
    macro: average(classes, [0.5, 0.5]),
    weighted: average(classes, [negative.support / rows, positive.support / rows]),
    ...rankMetrics(scores.target, rank(scores.probability)),
    brier: brier(scores),
    logLoss: logLoss(scores),
    expectedCalibrationError: expectedCalibrationError(bins),
    reliability: bins,
    confusion,
  };
}

function average([negative, positive]: [ClassMetrics, ClassMetrics], [a, b]: [number, number]): z.infer<typeof Average> {
  return {
    precision: a * negative.precision + b * positive.precision,
    recall: a * negative.recall + b * positive.recall,
    f1: a * negative.f1 + b * positive.f1,
  };
}
