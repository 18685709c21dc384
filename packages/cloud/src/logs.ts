import { type CloudWatchLogsClient, FilterLogEventsCommand, ResourceNotFoundException } from "@aws-sdk/client-cloudwatch-logs";
import { transiently } from "./errors";
import type { LogLine } from "./operationStates";

export type LogQuery = { level?: string; since: Date; limit: number };

/** The logs of a stage. */
export interface Logs {
  /** Newest first. */
  latest(query: LogQuery): Promise<LogLine[]>;
}

/** Fields that say nothing to a reader of one line. */
const LEFT_OUT = [
  "timestamp",
  "level",
  "service",
  "message",
  "sampling_rate",
  "xray_trace_id",
  "function_arn",
  "function_memory_size",
  "cold_start",
  "_aws",
  "Requests",
  "ClientErrors",
  "ServerErrors",
];

/** @param groups names of the log groups of the stage's functions */
export function logsOf({ client, groups }: { client: CloudWatchLogsClient; groups: readonly string[] }): Logs {
  return {
    async latest({ level, since, limit }) {
      const filterPattern = level === undefined ? '{ $.level = "*" }' : `{ $.level = "${level}" }`;
      const found = await Promise.all(groups.map((group) => eventsOf(client, group, filterPattern, since)));
      return (
        found
          .flat()
          // The emulator takes a pattern of JSON for any line.
          .filter((line) => level === undefined || line.level === level)
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .slice(0, limit)
      );
    },
  };
}

/** A function that was never called has no log yet. */
async function eventsOf(client: CloudWatchLogsClient, logGroupName: string, filterPattern: string, since: Date): Promise<LogLine[]> {
  try {
    const command = new FilterLogEventsCommand({ logGroupName, filterPattern, startTime: since.getTime(), limit: 1000 });
    const { events = [] } = await transiently(() => client.send(command));
    return events.flatMap(({ message = "", timestamp = 0 }) => lineOf(message, timestamp, logGroupName) ?? []);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
}

function lineOf(text: string, timestamp: number, group: string): LogLine | undefined {
  try {
    const document = JSON.parse(text.slice(text.indexOf("{"))) as Record<string, unknown>;
    if (typeof document.level !== "string" || typeof document.message !== "string") return undefined;
    const fields = Object.fromEntries(Object.entries(document).filter(([name]) => !LEFT_OUT.includes(name)));
    const service = typeof document.service === "string" ? document.service : group;
    return { at: new Date(timestamp).toISOString(), level: document.level, service, message: document.message, fields };
  } catch {
    return undefined;
  }
}
