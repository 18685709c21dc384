import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from "@aws-sdk/client-cloudwatch";
import { Stack } from "aws-cdk-lib";
import { Alarm } from "aws-cdk-lib/aws-cloudwatch";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ruleOutsideTraining } from "../../infra/outsideTraining";

const NAMES = { drift: "composite-test-drift", training: "composite-test-training", told: "composite-test-to-answer" };

const client = new CloudWatchClient();

beforeAll(async () => {
  for (const AlarmName of [NAMES.drift, NAMES.training]) {
    await client.send(
      new PutMetricAlarmCommand({
        AlarmName,
        Namespace: "Test",
        MetricName: AlarmName,
        Statistic: "Maximum",
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: "GreaterThanOrEqualToThreshold",
        TreatMissingData: "ignore",
      }),
    );
    await set(AlarmName, "OK");
  }
  const [drift, training] = await Promise.all([arnOf(NAMES.drift), arnOf(NAMES.training)]);
  const stack = new Stack();
  const rule = ruleOutsideTraining(Alarm.fromAlarmArn(stack, "Drift", drift), Alarm.fromAlarmArn(stack, "Training", training));
  await client.send(new PutCompositeAlarmCommand({ AlarmName: NAMES.told, AlarmRule: rule.renderAlarmRule() }));
});
afterAll(async () => {
  // Alarms stay as long as a composite one refers to them.
  await client.send(new DeleteAlarmsCommand({ AlarmNames: [NAMES.told] }));
  await client.send(new DeleteAlarmsCommand({ AlarmNames: [NAMES.drift, NAMES.training] }));
});

it("is not raised while a training runs, is raised once it has ended with the drift still there, and ends with the drift", async () => {
  await set(NAMES.training, "ALARM");
  await set(NAMES.drift, "ALARM");
  expect(await stateOfTold()).toBe("OK");

  await set(NAMES.training, "OK");
  expect(await stateOfTold()).toBe("ALARM");

  await set(NAMES.drift, "OK");
  expect(await stateOfTold()).toBe("OK");
});

it("is raised at once when no training runs, and ends when one begins", async () => {
  await set(NAMES.drift, "ALARM");
  expect(await stateOfTold()).toBe("ALARM");

  await set(NAMES.training, "ALARM");
  expect(await stateOfTold()).toBe("OK");
});

async function set(AlarmName: string, StateValue: "OK" | "ALARM"): Promise<void> {
  await client.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason: "test" }));
}

async function arnOf(name: string): Promise<string> {
  const { MetricAlarms: [found] = [] } = await client.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
  return found!.AlarmArn!;
}

async function stateOfTold(): Promise<string | undefined> {
  const { CompositeAlarms: [found] = [] } = await client.send(
    new DescribeAlarmsCommand({ AlarmNames: [NAMES.told], AlarmTypes: ["CompositeAlarm"] }),
  );
  return found?.StateValue;
}
