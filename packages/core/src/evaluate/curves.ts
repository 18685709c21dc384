import * as z from "zod";
import { wilsonInterval } from "../risk/wilson";
import { classMetrics, confusionAt } from "./confusion";
import { rank } from "./ranking";
import { requireScores, type Scores } from "./scores";

const Point = z.strictObject({ threshold: z.number(), x: z.number(), y: z.number() });

/** One threshold of the table: what calling severe from it on would bring. `cost` is per accident, a false alarm costing 1. */
export const ThresholdRow = z.strictObject({
  threshold: z.number(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** Share of all accidents that are called severe. */
  alarmed: z.number(),
  cost: z.number(),
});
export type ThresholdRow = z.infer<typeof ThresholdRow>;

/** What was said and what came true in one tenth of the rows, with Wilson's 95 % interval. */
export const CalibrationPoint = z.strictObject({
  rows: z.int().positive(),
  meanProbability: z.number(),
  severeShare: z.number(),
  interval: z.tuple([z.number(), z.number()]),
});
export type CalibrationPoint = z.infer<typeof CalibrationPoint>;

/** Curves of a model on labelled rows, as data; empty where they are not defined. */
export const Curves = z.strictObject({
  /** `x` share of the accidents that are not severe and are called so, `y` share of the severe ones that are. Empty with one class only. */
  roc: z.array(Point),
  /** `x` recall, `y` precision. Empty without severe rows. */
  precisionRecall: z.array(Point),
  calibration: z.array(CalibrationPoint),
  /** A missed severe accident costs so many false alarms in `thresholds`. */
  costRatio: z.number(),
  thresholds: z.array(ThresholdRow),
});
export type Curves = z.infer<typeof Curves>;

/** What a missed severe accident costs in false alarms where nobody says: sending help in vain five times is as bad as not sending it once. */
export const DEFAULT_COST_RATIO = 5;
/** More points than this on a curve cannot be told apart. */
const MOST_POINTS = 200;
const CALIBRATION_POINTS = 10;

/** Throws DataError for unusable scores. */
export function curvesOf(scores: Scores, costRatio = DEFAULT_COST_RATIO): Curves {
  requireScores(scores);
  return {
    ...rankCurves(scores),
    calibration: calibrationPoints(scores),
    costRatio,
    thresholds: Array.from({ length: 99 }, (_, index) => thresholdRow(scores, (index + 1) / 100, costRatio)),
  };
}

function rankCurves({ target, probability }: Scores): Pick<Curves, "roc" | "precisionRecall"> {
  const { order, groupEnds } = rank(probability);
  const severe = target.reduce((sum, label) => sum + label, 0);
  const others = target.length - severe;
  const [roc, precisionRecall]: [Curves["roc"], Curves["precisionRecall"]] = [[{ threshold: 1, x: 0, y: 0 }], []];
  let [found, called] = [0, 0];
  for (const end of groupEnds) {
    for (; called < end; called++) found += target[order[called]!]!;
    const threshold = probability[order[end - 1]!]!;
    roc.push({ threshold, x: (called - found) / others, y: found / severe });
    precisionRecall.push({ threshold, x: found / severe, y: found / called });
  }
  return { roc: severe > 0 && others > 0 ? thinned(roc) : [], precisionRecall: severe > 0 ? thinned(precisionRecall) : [] };
}

/** The first, the last, and points evenly between them along the curve. */
function thinned<T extends { x: number; y: number }>(points: readonly T[]): T[] {
  if (points.length <= MOST_POINTS) return [...points];
  const step = 2 / MOST_POINTS;
  let [before, length] = [points[0]!, 0];
  return points.filter((point, index) => {
    length += Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    before = point;
    if (index > 0 && index < points.length - 1 && length < step) return false;
    length = 0;
    return true;
  });
}

/** Tenths of the rows by their probability; rows of equal probability are never divided. */
function calibrationPoints({ target, probability }: Scores): CalibrationPoint[] {
  const { order, groupEnds } = rank(probability);
  const points: CalibrationPoint[] = [];
  let start = 0;
  for (const end of groupEnds) {
    const enough = end - start >= order.length / CALIBRATION_POINTS;
    if (!enough && end < order.length) continue;
    const members = order.subarray(start, end);
    const severe = members.reduce((sum, row) => sum + target[row]!, 0);
    const said = members.reduce((sum, row) => sum + probability[row]!, 0);
    points.push({
      rows: members.length,
      meanProbability: said / members.length,
      severeShare: severe / members.length,
      interval: [...wilsonInterval(severe, members.length)],
    });
    start = end;
  }
  return points.reverse();
}

function thresholdRow(scores: Scores, threshold: number, costRatio: number): ThresholdRow {
  const confusion = confusionAt(scores, threshold);
  const [, { precision, recall, f1 }] = classMetrics(confusion);
  const rows = scores.target.length;
  const { truePositives, falsePositives, falseNegatives } = confusion;
  return {
    threshold,
    precision,
    recall,
    f1,
    alarmed: (truePositives + falsePositives) / rows,
    cost: (costRatio * falseNegatives + falsePositives) / rows,
  };
}
