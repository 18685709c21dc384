import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IAlarmAction, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";
import { driftAlarms, trainingAlarms } from "./driftAlarms";
import { logAlarms } from "./logAlarms";
import { outsideTraining, quietAlarms } from "./outsideTraining";

/** What is watched, and where its alarms go. */
export type Watched = {
  functions: readonly IFunction[];
  /** That of the functions which answers predictions. */
  predictions: IFunction;
  api: HttpApi;
  /** Machines by the name of their pipeline. */
  machines: Readonly<Record<string, StateMachine>>;
  action: IAlarmAction;
};

export type AlarmSettings = {
  description: string;
  /** `high`: somebody is to look at once; `medium`: today; `low`: when there is time. */
  severity: "high" | "medium" | "low";
  /** Page below docs/runbooks; that of the alarm's own name when left out. */
  runbook?: string;
  metric: Metric;
  threshold: number;
  /** Name of the quiet alarm during which it is not told. */
  waitsForTraining?: string;
  comparisonOperator?: ComparisonOperator;
  evaluationPeriods?: number;
  datapointsToAlarm?: number;
  treatMissingData?: TreatMissingData;
};

const PERIOD = Duration.minutes(5);

/** A share of the requests is slower than this when the API is in trouble: a prediction takes a few milliseconds, a cold start about a second. */
const SLOW_MS = 2000;

/** Alarms on every function, on the API, on executions that did not succeed, on logs, and on drift. Each names its severity and its runbook. */
export function alarms(scope: Construct, { functions, predictions, api, machines, action }: Watched): Alarm[] {
  const settings: Record<string, AlarmSettings> = {
    ...Object.assign({}, ...functions.map(functionAlarms)),
    ...Object.assign({}, ...Object.entries(machines).map(([name, machine]) => machineAlarms(name, machine))),
    "api-5xx": {
      description: "The API answered with an error of its own.",
      severity: "high",
      metric: api.metricServerError({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
    "api-latency-p95": {
      description: `One request in twenty took longer than ${SLOW_MS} ms.`,
      severity: "medium",
      metric: api.metricLatency({ period: PERIOD, statistic: "p95" }),
      threshold: SLOW_MS,
      evaluationPeriods: 3,
      datapointsToAlarm: 2,
    },
    ...logAlarms(scope, functions, predictions),
    ...driftAlarms,
  };
  const quiet = quietAlarms(scope, trainingAlarms);
  return Object.entries(settings).map(([name, setting]) => alarm(scope, name, setting, { quiet, action }));
}

function functionAlarms(made: IFunction): Record<string, AlarmSettings> {
  const name = made.node.id;
  return {
    [`${name}-errors`]: {
      description: `Function ${name} failed.`,
      severity: "medium",
      runbook: "function-errors",
      metric: made.metricErrors({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
    [`${name}-throttles`]: {
      description: `Function ${name} was refused for want of concurrency.`,
      severity: "medium",
      runbook: "function-throttles",
      metric: made.metricThrottles({ period: PERIOD, statistic: "Sum" }),
      threshold: 1,
    },
  };
}

function machineAlarms(name: string, machine: StateMachine): Record<string, AlarmSettings> {
  const sum = { period: PERIOD, statistic: "Sum" };
  return {
    [`${name}-failed`]: {
      description: `An execution of ${name} failed.`,
      severity: "high",
      runbook: "execution-failed",
      metric: machine.metricFailed(sum),
      threshold: 1,
    },
    [`${name}-timed-out`]: {
      description: `An execution of ${name} took too long.`,
      severity: "high",
      runbook: "execution-timed-out",
      metric: machine.metricTimedOut(sum),
      threshold: 1,
    },
  };
}

type Telling = { quiet: Readonly<Record<string, Alarm>>; action: IAlarmAction };

function alarm(scope: Construct, name: string, settings: AlarmSettings, { quiet, action }: Telling): Alarm {
  const { description, severity, runbook = name, metric, threshold, waitsForTraining, ...periods } = settings;
  const alarmDescription = `${description} Severity: ${severity}. Runbook: docs/runbooks/${runbook}.md`;
  const made = new Alarm(scope, name, {
    alarmName: (scope.node.root as App).logicalPrefixedName(name),
    alarmDescription,
    metric,
    threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...periods,
  });
  const training = waitsForTraining === undefined ? undefined : quiet[waitsForTraining];
  const told = training ? outsideTraining(scope, name, { alarm: made, training, description: alarmDescription }) : made;
  told.addAlarmAction(action);
  told.addOkAction(action);
  return made;
}
