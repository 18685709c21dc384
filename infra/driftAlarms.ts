import { F1_FLOORS } from "@vigie/core/registry/gate";
import { DRIFT_METRICS } from "@vigie/functions/steps/driftMetrics";
import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { AlarmSettings } from "./alarms";

/** The model that is watched: the default one. */
export const WATCHED_MODEL = "scene";

const MINUTE = Duration.minutes(1);
const HOUR = Duration.hours(1);

/** What is said of the current rows of the watched model. `drift-score` is the one that the loop answers: contracts/operations.md, "Alarm loop". */
export const driftAlarms: Readonly<
  Record<"drift-score" | "drift-beyond-chance" | "no-drift-report" | "predicted-severe" | "live-f1", AlarmSettings>
> = {
  "drift-score": {
    description: "More than half of the features of the current rows have drifted: a training is started, or advised.",
    severity: "high",
    metric: metric(DRIFT_METRICS.score, "Maximum", MINUTE),
    threshold: 0.5,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.IGNORE,
  },
  "drift-beyond-chance": {
    description:
      "One feature of the current rows is further from the training rows than chance brings it: a share of the features would not tell.",
    severity: "medium",
    metric: metric(DRIFT_METRICS.beyondChance, "Maximum", MINUTE),
    threshold: 1,
    treatMissingData: TreatMissingData.IGNORE,
  },
  "no-drift-report": {
    description: "No drift check has ended for 26 hours.",
    severity: "high",
    metric: metric(DRIFT_METRICS.checks, "Sum", HOUR),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 26,
    treatMissingData: TreatMissingData.BREACHING,
  },
  "predicted-severe": {
    description: "The share of accidents that were called severe in an hour is outside the 99 % interval of its usual level.",
    severity: "medium",
    metric: metric(DRIFT_METRICS.severeShareUnusual, "Maximum", HOUR),
    threshold: 1,
    treatMissingData: TreatMissingData.IGNORE,
  },
  "live-f1": {
    description: `F1 of the champion on current rows whose outcome is known is below the gate (${F1_FLOORS[WATCHED_MODEL]}).`,
    severity: "high",
    metric: metric(DRIFT_METRICS.liveF1, "Minimum", HOUR),
    threshold: F1_FLOORS[WATCHED_MODEL]!,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.IGNORE,
  },
};

function metric(metricName: string, statistic: string, period: Duration): Metric {
  return new Metric({ namespace: DRIFT_METRICS.namespace, metricName, statistic, period, dimensionsMap: { model: WATCHED_MODEL } });
}
