import { type FilterLogEventsCommand, ResourceNotFoundException } from "@aws-sdk/client-cloudwatch-logs";
import { expect, it } from "vitest";
import { logsOf } from "./logs";

const since = new Date("2026-11-21T10:00:00.000Z");
const at = (minute: number) => since.getTime() + minute * 60_000;
const line = (document: object) => JSON.stringify(document);

/** What each log group holds; a group that is not there has no log yet. */
function logs(groups: Readonly<Record<string, { timestamp: number; message: string }[]>>) {
  const asked: { group: string | undefined; pattern: string | undefined }[] = [];
  const client = {
    send: async ({ input }: FilterLogEventsCommand) => {
      asked.push({ group: input.logGroupName, pattern: input.filterPattern });
      const events = groups[input.logGroupName ?? ""];
      if (!events) throw new ResourceNotFoundException({ message: "no such group", $metadata: {} });
      return { events };
    },
  };
  return { asked, logs: logsOf({ client: client as never, groups: ["a", "b", "never called"] }) };
}

const GROUPS = {
  a: [
    {
      timestamp: at(1),
      message: line({ level: "INFO", message: "request", service: "Predictions", _aws: { Timestamp: 1 }, Requests: 1, Latency: 3.2 }),
    },
    { timestamp: at(3), message: "START RequestId: 8e1f Version: 1" },
  ],
  b: [
    {
      timestamp: at(2),
      message: `2026-11-21 ${line({ level: "ERROR", message: "request failed", route: "GET /v1/models", xray_trace_id: "1-2" })}`,
    },
  ],
};

it("tells the lines of every function, newest first, without what says nothing to a reader", async () => {
  const lines = await logs(GROUPS).logs.latest({ since, limit: 10 });

  expect(lines).toEqual([
    { at: "2026-11-21T10:02:00.000Z", level: "ERROR", service: "b", message: "request failed", fields: { route: "GET /v1/models" } },
    { at: "2026-11-21T10:01:00.000Z", level: "INFO", service: "Predictions", message: "request", fields: { Latency: 3.2 } },
  ]);
});

it("tells the lines of one level, also where the service does not choose by it", async () => {
  const { asked, logs: some } = logs(GROUPS);

  const lines = await some.latest({ level: "ERROR", since, limit: 10 });

  expect(lines.map(({ message }) => message)).toEqual(["request failed"]);
  expect(asked.map(({ pattern }) => pattern)).toEqual(Array(3).fill('{ $.level = "ERROR" }'));
});

it("tells no more than was asked for", async () => {
  const lines = await logs(GROUPS).logs.latest({ since, limit: 1 });

  expect(lines.map(({ level }) => level)).toEqual(["ERROR"]);
});
