import { type CloudWatchClient, type MetricAlarm, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import { transiently } from "./errors";
import type { AlarmState } from "./operationStates";

/** The alarms of a stage. */
export interface Alarms {
  list(): Promise<AlarmState[]>;
  get(name: string): Promise<AlarmState | undefined>;
}

/** @param prefix what the names of the stage's alarms begin with */
export function alarmsOf({ client, prefix }: { client: CloudWatchClient; prefix: string }): Alarms {
  const described = async (query: { AlarmNamePrefix: string } | { AlarmNames: string[] }) => {
    const found: MetricAlarm[] = [];
    await transiently(async () => {
      for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, query)) found.push(...MetricAlarms);
    });
    return found.map((alarm) => alarmState(alarm, prefix));
  };
  return {
    list: () => described({ AlarmNamePrefix: prefix }),
    get: async (name) => (await described({ AlarmNames: [`${prefix}${name}`] }))[0],
  };
}

function alarmState(alarm: MetricAlarm, prefix: string): AlarmState {
  const { AlarmName = "", AlarmArn = "", StateValue, StateReason = "", AlarmDescription = "", MetricName = "", Threshold } = alarm;
  // The transition is what began the state; an emulator may know the update alone.
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp ?? new Date(0);
  return {
    name: AlarmName.startsWith(prefix) ? AlarmName.slice(prefix.length) : AlarmName,
    arn: AlarmArn,
    state: StateValue ?? "INSUFFICIENT_DATA",
    reason: StateReason,
    since: since.toISOString(),
    description: AlarmDescription,
    metric: MetricName,
    threshold: Threshold ?? null,
    dimensions: Object.fromEntries((alarm.Dimensions ?? []).map(({ Name = "", Value = "" }) => [Name, Value])),
  };
}
