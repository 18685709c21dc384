import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IAlarmAction, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";

/** What is watched, and where its alarms go. */
export type Watched = { functions: readonly IFunction[]; api: HttpApi; machine: StateMachine; action: IAlarmAction };

type AlarmSettings = { description: string; metric: Metric; threshold: number; evaluationPeriods?: number; datapointsToAlarm?: number };

const PERIOD = Duration.minutes(5);

/** A share of the requests is slower than this when the API is in trouble: a prediction takes a few milliseconds, a cold start about a second. */
const SLOW_MS = 2000;

/** Alarms on errors and throttles of every function, on failing and slow requests, and on executions that did not succeed. */
export function alarms(scope: Construct, { functions, api, machine, action }: Watched): Alarm[] {
  const settings: Record<string, AlarmSettings> = {
    ...Object.assign({}, ...functions.map(functionAlarms)),
    "api-5xx": {
      description: "The API answered with an error of its own.",
      metric: api.metricServerError({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
    "api-latency-p95": {
      description: `One request in twenty took longer than ${SLOW_MS} ms.`,
      metric: api.metricLatency({ period: PERIOD, statistic: "p95" }),
      threshold: SLOW_MS,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    "training-failed": {
      description: "A training execution failed.",
      metric: machine.metricFailed({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
    "training-timed-out": {
      description: "A training execution took too long.",
      metric: machine.metricTimedOut({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
  };
  return Object.entries(settings).map(([name, setting]) => alarm(scope, name, setting, action));
}

function functionAlarms(made: IFunction): Record<string, AlarmSettings> {
  const name = made.node.id;
  return {
    [`${name}-errors`]: {
      description: `Function ${name} failed.`,
      metric: made.metricErrors({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
    [`${name}-throttles`]: {
      description: `Function ${name} was refused for want of concurrency.`,
      metric: made.metricThrottles({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
  };
}

function alarm(scope: Construct, name: string, { description, metric, threshold, ...periods }: AlarmSettings, action: IAlarmAction): Alarm {
  const made = new Alarm(scope, name, {
    alarmName: (scope.node.root as App).logicalPrefixedName(name),
    alarmDescription: description,
    metric,
    threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...periods,
  });
  made.addAlarmAction(action);
  made.addOkAction(action);
  return made;
}
