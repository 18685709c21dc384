import { Duration } from "aws-cdk-lib";
import { type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, type IFilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { AlarmSettings } from "./alarms";

const NAMESPACE = "Vigie";
const PERIOD = Duration.minutes(5);

/** A first prediction of a new process has 1.2 s; what the runtime needs before our code is asked is part of it. */
const SLOW_COLD_START_MS = 1200;

/** `REPORT` lines of Lambda end so when the process was new; the number is the time before the handler. */
const COLD_START: IFilterPattern = {
  logPatternString:
    '[report="REPORT", l1, id, l2, l3, duration, u1, l4, l5, billed, u2, l6, l7, memory, u3, l8, l9, l10, used, u4, l11="Init", l12, init, u5]',
};

/** Alarms on what functions write: errors of any of them, and the time that a new process of the prediction function takes. */
export function logAlarms(
  scope: Construct,
  functions: readonly IFunction[],
  predictions: IFunction,
): Record<"error-logs" | "cold-start", AlarmSettings> {
  const errors = functions.map((made) => count(scope, made, "ErrorLogs", FilterPattern.stringValue("$.level", "=", "ERROR"), "1"));
  const coldStart = count(scope, predictions, "ColdStartMs", COLD_START, "$init");
  return {
    "error-logs": {
      description: "A function has written an error to its log.",
      severity: "medium",
      metric: errors[0]!.with({ statistic: "Sum", period: PERIOD }),
      threshold: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
    "cold-start": {
      description: `A new process of the prediction function took longer than ${SLOW_COLD_START_MS} ms to start.`,
      severity: "low",
      metric: coldStart.with({ statistic: "p95", period: PERIOD }),
      threshold: SLOW_COLD_START_MS,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
  };
}

/** All functions count into one metric. */
function count(scope: Construct, made: IFunction, metricName: string, filterPattern: IFilterPattern, metricValue: string): Metric {
  const { logGroup } = made as IFunction & { logGroup: ConstructorParameters<typeof MetricFilter>[2]["logGroup"] };
  const filter = new MetricFilter(scope, `${made.node.id}-${metricName}`, {
    logGroup,
    metricNamespace: NAMESPACE,
    metricName,
    filterPattern,
    metricValue,
  });
  return filter.metric();
}
