import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  type MetricAlarm,
  PutMetricDataCommand,
  paginateDescribeAlarms,
} from "@aws-sdk/client-cloudwatch";
import { stepFunctionsClient } from "@vigie/cloud/clients";
import { executionsOf } from "@vigie/cloud/executions";
import { beforeAll, expect, inject, it } from "vitest";

const { outputs } = inject("vigie");
const PREFIX = outputs.AlarmTopicArn.split(":").at(-1)!.replace("alarms", "");

/** No version of it was ever trained here: its alarms are nobody else's. */
const MODEL = "fr13";

const client = new CloudWatchClient();
let alarms: MetricAlarm[];

beforeAll(async () => {
  alarms = [];
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, { AlarmNamePrefix: PREFIX })) alarms.push(...MetricAlarms);
});

const short = ({ AlarmName = "" }: MetricAlarm) => AlarmName.slice(PREFIX.length);
const modelOf = ({ Dimensions = [] }: MetricAlarm) => Dimensions.find(({ Name }) => Name === "model")?.Value;
const own = () => alarms.filter((alarm) => alarm.Namespace === "Vigie" && (modelOf(alarm) ?? MODEL) === MODEL);

it("every alarm about a model, about logs and about cold starts is raised by data that are put in", async () => {
  expect(own().map(short).sort()).toEqual(
    ["cold-start", "drift-beyond-chance", "drift-score", "error-logs", "live-f1", "predicted-severe", "training-runs"].map((name) =>
      ["cold-start", "error-logs"].includes(name) ? name : `${name}-${MODEL}`,
    ),
  );

  for (const alarm of own()) await put(alarm, breaching(alarm));

  for (const alarm of own()) expect(await stateOf(alarm), short(alarm)).toBe("ALARM");
});

it("one of another model is not, and a model that never served is not trained", async () => {
  const before = await Promise.all(others().map(stateOf));

  for (const alarm of own().filter(modelOf)) await put(alarm, breaching(alarm));

  expect(await Promise.all(others().map(stateOf))).toEqual(before);
  const executions = await executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn }).list();
  expect(executions.filter(({ name }) => name.startsWith(`drift-${MODEL}`))).toEqual([]);
});

const others = () => alarms.filter((alarm) => ![MODEL, undefined].includes(modelOf(alarm)));

/** Beyond the threshold, on the side that alarms. */
function breaching({ Threshold = 0, ComparisonOperator }: MetricAlarm): number {
  return ComparisonOperator?.startsWith("Less") ? Threshold / 2 : Threshold * 1.5;
}

async function put({ Namespace, MetricName, Dimensions }: MetricAlarm, Value: number): Promise<void> {
  await client.send(new PutMetricDataCommand({ Namespace, MetricData: [{ MetricName, Dimensions, Value, Timestamp: new Date() }] }));
}

async function stateOf({ AlarmName }: MetricAlarm): Promise<string | undefined> {
  const { MetricAlarms: [found] = [] } = await client.send(new DescribeAlarmsCommand({ AlarmNames: [AlarmName!] }));
  return found?.StateValue;
}
