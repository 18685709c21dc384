import { F1_FLOORS } from "@vigie/core/registry/gate";
import { DRIFT_METRICS } from "@vigie/functions/steps/driftMetrics";
import { Duration } from "aws-cdk-lib";
import { ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { AlarmSettings } from "./alarms";

/** The model that is checked by the hour: the default one. */
export const WATCHED_MODEL = "scene";

/** A training without a name of its own makes the model of its contract. */
const MODELS = Object.keys(F1_FLOORS);

const MINUTE = Duration.minutes(1);
const HOUR = Duration.hours(1);

type DriftAlarm = "drift-score" | "drift-beyond-chance" | "predicted-severe" | "live-f1";

/** Name of a model's alarm; that of the default model has no ending. */
const nameOf = (alarm: DriftAlarm | "training-runs", model: string) => (model === WATCHED_MODEL ? alarm : `${alarm}-${model}`);

/** Those that the loop answers by a training: contracts/operations.md, "Alarm loop". */
export const ANSWERED_ALARMS: readonly string[] = MODELS.map((model) => nameOf("drift-score", model));

/** Watches what drift checks say of each model. */
export const driftAlarms: Readonly<Record<string, AlarmSettings>> = {
  ...Object.fromEntries(
    MODELS.flatMap((model) => Object.entries(alarmsOf(model)).map(([name, settings]) => [nameOf(name as DriftAlarm, model), settings])),
  ),
  "no-drift-report": {
    description: "Drift has not been measured for 26 hours.",
    severity: "high",
    metric: metric(WATCHED_MODEL, DRIFT_METRICS.checks, "Sum", HOUR),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 26,
    treatMissingData: TreatMissingData.BREACHING,
  },
};

function alarmsOf(model: string): Record<DriftAlarm, AlarmSettings> {
  const about = { waitsForTraining: nameOf("training-runs", model), treatMissingData: TreatMissingData.IGNORE };
  return {
    "drift-score": {
      ...about,
      description: `More than half of the features of the current rows of ${model} have drifted: a training is started, or advised.`,
      severity: "high",
      runbook: "drift-score",
      metric: metric(model, DRIFT_METRICS.score, "Maximum", MINUTE),
      threshold: 0.5,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    },
    "drift-beyond-chance": {
      ...about,
      description: `One feature of the current rows of ${model} is further from the training rows than chance brings it: a share of the features would not tell.`,
      severity: "medium",
      runbook: "drift-beyond-chance",
      metric: metric(model, DRIFT_METRICS.beyondChance, "Maximum", MINUTE),
      threshold: 1,
    },
    "predicted-severe": {
      ...about,
      description: `The share of accidents that ${model} called severe in an hour is outside the 99 % interval of its usual level.`,
      severity: "medium",
      runbook: "predicted-severe",
      metric: metric(model, DRIFT_METRICS.severeShareUnusual, "Maximum", HOUR),
      threshold: 1,
    },
    "live-f1": {
      ...about,
      description: `F1 of the champion of ${model} on current rows whose outcome is known is below the gate (${F1_FLOORS[model]}).`,
      severity: "high",
      runbook: "live-f1",
      metric: metric(model, DRIFT_METRICS.liveF1, "Minimum", HOUR),
      threshold: F1_FLOORS[model]!,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    },
  };
}

/** Says whether a training was under way at the last check of a model. Nobody is told of it: it keeps others quiet. */
export const trainingAlarms: Readonly<Record<string, Metric>> = Object.fromEntries(
  MODELS.map((model) => [nameOf("training-runs", model), metric(model, DRIFT_METRICS.trainingRuns, "Maximum", MINUTE)]),
);

function metric(model: string, metricName: string, statistic: string, period: Duration): Metric {
  return new Metric({ namespace: DRIFT_METRICS.namespace, metricName, statistic, period, dimensionsMap: { model } });
}
