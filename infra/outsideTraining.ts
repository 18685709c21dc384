import { TO_ANSWER } from "@vigie/functions/events/toAnswer";
import { Stack } from "aws-cdk-lib";
import {
  Alarm,
  AlarmRule,
  AlarmState,
  CompositeAlarm,
  type IAlarm,
  type IAlarmRule,
  type Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { App } from "sst/constructs";

/** Account of the local cloud, whose CloudFormation knows no composite alarms. There the alarm itself is told, and the loop asks whether a training runs. */
const LOCAL_ACCOUNT = "000000000000";

/** Alarms that only keep others quiet, by their names. They stay in their state until a check says otherwise. */
export function quietAlarms(scope: Construct, metrics: Readonly<Record<string, Metric>>): Record<string, Alarm> {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => {
      const made = new Alarm(scope, name, {
        alarmName: (scope.node.root as App).logicalPrefixedName(name),
        alarmDescription: "A training is under way. Severity: low. Runbook: docs/runbooks/training-runs.md",
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.IGNORE,
      });
      return [name, made];
    }),
  );
}

/**
 * What is told in place of an alarm: the same, but not while a training is under way, which is about to answer it. When it still stands after the training,
 * it is told then.
 */
export function outsideTraining(
  scope: Construct,
  name: string,
  told: { alarm: Alarm; training: IAlarm; description: string },
): Alarm | CompositeAlarm {
  const { alarm, training, description: alarmDescription } = told;
  if (Stack.of(scope).account === LOCAL_ACCOUNT) return alarm;
  return new CompositeAlarm(scope, `${name}${TO_ANSWER}`, {
    compositeAlarmName: (scope.node.root as App).logicalPrefixedName(`${name}${TO_ANSWER}`),
    alarmDescription,
    alarmRule: ruleOutsideTraining(alarm, training),
  });
}

/** Raised, and no training is under way. */
export function ruleOutsideTraining(alarm: IAlarm, training: IAlarm): IAlarmRule {
  return AlarmRule.allOf(AlarmRule.fromAlarm(alarm, AlarmState.ALARM), AlarmRule.not(AlarmRule.fromAlarm(training, AlarmState.ALARM)));
}
