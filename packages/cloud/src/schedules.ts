import {
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { NotFoundError } from "@vigie/core/errors";
import { transiently } from "./errors";
import { nextRun } from "./nextRun";
import type { ScheduleState } from "./operationStates";
import { SCHEDULES } from "./scheduleNames";

export type ScheduleChange = { enabled?: boolean | undefined; expression?: string | undefined; timeZone?: string | undefined };

export interface Schedules {
  list(): Promise<ScheduleState[]>;
  /** Throws NotFoundError, and VisibleError 422 `bad-schedule` before anything changes. */
  change(name: string, change: ScheduleChange): Promise<ScheduleState>;
}

/** The schedules of a stage, in the group that the stacks made. */
export function schedulesOf({ client, group, now }: { client: SchedulerClient; group: string; now: () => Date }): Schedules {
  const get = async (name: string) => {
    try {
      return await transiently(() => client.send(new GetScheduleCommand({ Name: name, GroupName: group })));
    } catch (error) {
      if (error instanceof ResourceNotFoundException) throw new NotFoundError(`There is no schedule ${name}.`);
      throw error;
    }
  };
  return {
    list: () => Promise.all(SCHEDULES.map(async ({ name }) => stateOf(await get(name), now()))),
    async change(name, { enabled, expression, timeZone }) {
      const standing = await get(name);
      const changed = {
        ...standing,
        ...(enabled !== undefined && { State: enabled ? ("ENABLED" as const) : ("DISABLED" as const) }),
        ...(expression !== undefined && { ScheduleExpression: expression }),
        ...(timeZone !== undefined && { ScheduleExpressionTimezone: timeZone }),
      };
      const state = stateOf(changed, now());
      const { Description, Target, FlexibleTimeWindow, ScheduleExpression, ScheduleExpressionTimezone, State } = changed;
      // An update replaces everything: what is not sent again is lost.
      const update = {
        Name: name,
        GroupName: group,
        Description,
        Target,
        FlexibleTimeWindow,
        ScheduleExpression,
        ScheduleExpressionTimezone,
        State,
      };
      await transiently(() => client.send(new UpdateScheduleCommand(update)));
      return state;
    },
  };
}

type Standing = Pick<
  GetScheduleCommandOutput,
  "Name" | "Description" | "ScheduleExpression" | "ScheduleExpressionTimezone" | "State" | "CreationDate"
>;

function stateOf(standing: Standing, now: Date): ScheduleState {
  const { Name = "", Description = "", ScheduleExpression = "", ScheduleExpressionTimezone = "UTC", State, CreationDate } = standing;
  const enabled = State !== "DISABLED";
  const next = nextRun(ScheduleExpression, { timeZone: ScheduleExpressionTimezone, since: CreationDate ?? now, after: now });
  return {
    name: Name,
    description: Description,
    target: SCHEDULES.find(({ name }) => name === Name)?.target ?? "",
    expression: ScheduleExpression,
    timeZone: ScheduleExpressionTimezone,
    enabled,
    nextRun: enabled && next ? next.toISOString() : null,
  };
}
