import {
  type GetScheduleCommandOutput,
  ResourceNotFoundException,
  SchedulerClient,
  SchedulerServiceException,
} from "@aws-sdk/client-scheduler";
import { NotFoundError, TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { schedulesOf } from "./schedules";

const now = new Date("2026-11-21T10:30:00.000Z");
const HELD = {
  FlexibleTimeWindow: { Mode: "OFF" },
  Target: { Arn: "arn:aws:states:eu-west-3:000000000000:stateMachine:refresh", RoleArn: "arn:aws:iam::000000000000:role/any", Input: "{}" },
} as const;
const standing: Partial<GetScheduleCommandOutput> = {
  Name: "refresh-daily",
  Description: "Takes the newest period.",
  ScheduleExpression: "cron(15 4 * * ? *)",
  ScheduleExpressionTimezone: "Europe/Paris",
  State: "ENABLED",
  CreationDate: new Date("2026-01-01T00:00:00.000Z"),
  ...HELD,
};

/** A service that holds one schedule; `fault` is thrown in the place of its next answer. */
function service(fault?: Error) {
  const sent: Record<string, unknown>[] = [];
  const client = new SchedulerClient({ region: "eu-west-3", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
  client.send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    if (fault) throw fault;
    if (command.constructor.name === "GetScheduleCommand") return standing;
    sent.push(command.input);
    return {};
  };
  return { sent, schedules: schedulesOf({ client, group: "test-schedules", now: () => now }) };
}

describe("a schedule", () => {
  it("is switched off without losing what it starts, and then has no next run", async () => {
    const { sent, schedules } = service();

    const state = await schedules.change("refresh-daily", { enabled: false });

    expect(state).toMatchObject({ name: "refresh-daily", target: "refresh", enabled: false, nextRun: null });
    expect(sent).toEqual([
      {
        Name: "refresh-daily",
        GroupName: "test-schedules",
        Description: "Takes the newest period.",
        ScheduleExpression: "cron(15 4 * * ? *)",
        ScheduleExpressionTimezone: "Europe/Paris",
        State: "DISABLED",
        ...HELD,
      },
    ]);
  });

  it("is moved to another time and zone, whose wall clock tells the next run", async () => {
    const { sent, schedules } = service();

    const state = await schedules.change("refresh-daily", { expression: "cron(0 3 * * ? *)", timeZone: "America/Chicago" });

    expect(state).toMatchObject({ expression: "cron(0 3 * * ? *)", timeZone: "America/Chicago", nextRun: "2026-11-22T09:00:00.000Z" });
    expect(sent).toMatchObject([
      { ScheduleExpression: "cron(0 3 * * ? *)", ScheduleExpressionTimezone: "America/Chicago", State: "ENABLED" },
    ]);
  });

  it.each([{ expression: "every day" }, { expression: "rate(0 hours)" }, { timeZone: "Europe/Atlantis" }])(
    "is not changed to %j",
    async (change) => {
      const { sent, schedules } = service();

      await expect(schedules.change("refresh-daily", change)).rejects.toMatchObject({ status: 422 });
      expect(sent).toEqual([]);
    },
  );

  it("is told from one that is not there, and from a service in trouble", async () => {
    const missing = new ResourceNotFoundException({ message: "no such", Message: "no such", $metadata: {} });
    const trouble = new SchedulerServiceException({ name: "ThrottlingException", message: "rate", $fault: "client", $metadata: {} });

    await expect(service(missing).schedules.change("nightly", { enabled: true })).rejects.toThrow(NotFoundError);
    await expect(service(trouble).schedules.list()).rejects.toThrow(TransientError);
  });
});
