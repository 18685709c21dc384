/** A tenth of the hold-out: what was said on average and what became true, with its 95 % interval. */
export type CalibrationPoint = { rows: number; meanProbability: number; severeShare: number; interval: [number, number] };

/** Accidents of the hold-out whose probability lies in `[from, to)`. */
export type ScoreBin = { from: number; to: number; rows: number; severeShare: number };

/** Past accidents scored near a probability; undefined where none are told. */
export function scoredNear(points: readonly CalibrationPoint[] | undefined, probability: number): CalibrationPoint | undefined {
  return points?.reduce<CalibrationPoint | undefined>((nearest, point) => {
    if (!nearest) return point;
    return Math.abs(point.meanProbability - probability) < Math.abs(nearest.meanProbability - probability) ? point : nearest;
  }, undefined);
}
