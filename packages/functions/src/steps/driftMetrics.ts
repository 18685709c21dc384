import type { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";

/** Names under which a drift check reports to CloudWatch, dimension `model`; alarms and dashboards read them from here. */
export const DRIFT_METRICS = {
  namespace: "Vigie",
  score: "DriftScore",
  maxRatio: "DriftMaxRatio",
  /** 1 when the largest ratio exceeds what chance does at this size: the limit is learned, so no alarm can know it. */
  beyondChance: "DriftBeyondChance",
  driftedFeatures: "DriftedFeatures",
  predictionDrift: "PredictionDrift",
  rows: "DriftRows",
  /** The version that was checked: the champion. */
  version: "ChampionVersion",
  predictedSevere: "PredictedSevere",
  liveF1: "LiveF1",
  /** 1 when the last hour's share of accidents called severe is outside the 99 % interval of its usual level, 0 when within. */
  severeShareUnusual: "SevereShareUnusual",
  /** 1 when a training was under way at the check, 0 when none was: meanwhile nobody is to be told of drift. */
  trainingRuns: "TrainingRuns",
  /** 1 for each check. */
  checks: "DriftChecks",
} as const;

/**
 * One log line in CloudWatch's embedded metric format: the log carries the figures, so that a throttled or unreachable metric service neither fails a
 * check nor loses one. A check of too few rows reports that it was made and nothing that could alarm.
 *
 * @param trainingRuns undefined where it could not be asked
 */
export function driftMetricsLine(check: DriftCheckRecord, now: number, trainingRuns: boolean | undefined): string {
  const values = { ...valuesOf(check), ...(trainingRuns !== undefined && { [DRIFT_METRICS.trainingRuns]: Number(trainingRuns) }) };
  return JSON.stringify({
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: DRIFT_METRICS.namespace,
          Dimensions: [["model"]],
          Metrics: Object.keys(values).map((Name) => ({ Name, Unit: "None" })),
        },
      ],
    },
    model: check.model,
    version: check.version,
    check: check.id,
    ...values,
  });
}

function valuesOf(check: DriftCheckRecord): Record<string, number> {
  const { verdict, score, maxRatio, drifted, predictionDrift, rows, predictedSevere, severeLastHour, liveF1 } = check;
  const made = known({
    [DRIFT_METRICS.checks]: 1,
    [DRIFT_METRICS.rows]: rows.current,
    [DRIFT_METRICS.version]: check.version,
    [DRIFT_METRICS.severeShareUnusual]: severeLastHour && Number(severeLastHour.unusual),
  });
  if (verdict === "not-enough-data") return made;
  return {
    ...made,
    ...known({
      [DRIFT_METRICS.score]: score,
      [DRIFT_METRICS.driftedFeatures]: drifted.length,
      [DRIFT_METRICS.maxRatio]: maxRatio?.value ?? null,
      [DRIFT_METRICS.beyondChance]: maxRatio && maxRatio.limit !== null ? Number(maxRatio.value > maxRatio.limit) : null,
      [DRIFT_METRICS.predictionDrift]: predictionDrift,
      [DRIFT_METRICS.predictedSevere]: predictedSevere,
      [DRIFT_METRICS.liveF1]: liveF1,
    }),
  };
}

function known(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null && Number.isFinite(entry[1])),
  );
}
