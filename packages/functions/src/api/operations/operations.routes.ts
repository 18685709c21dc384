import { AlarmState, LogLine, MetricSeries, ScheduleState } from "@vigie/cloud/operationStates";
import * as z from "zod";
import type { Route } from "../route";

const Whole = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, "a whole number")
    .transform(Number)
    .refine((value) => value <= most, `at most ${most}`);

/** An alarm with what its description names. */
export const AlarmView = AlarmState.omit({ arn: true, dimensions: true }).extend({
  severity: z.enum(["high", "medium", "low"]).nullable(),
  /** Page below the repository. */
  runbook: z.string().nullable(),
});
export type AlarmView = z.infer<typeof AlarmView>;

export const operationsRoutes = [
  {
    group: "operations",
    method: "GET",
    path: "/v1/schedules",
    access: "user",
    summary: "The schedules: when each runs, in which time zone, whether it is on, and when it runs next",
    status: 200,
    reply: z.strictObject({ schedules: z.array(ScheduleState) }),
  },
  {
    group: "operations",
    method: "PUT",
    path: "/v1/schedules/{name}",
    access: "operator",
    summary: "Switches a schedule on or off, or changes when it runs",
    parameters: z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,64}$/, "a schedule's name") }),
    body: z.strictObject({
      enabled: z.boolean().optional(),
      /** `rate(1 hour)`, `cron(0 3 1 * ? *)`. */
      expression: z.string().max(256).optional(),
      timeZone: z.string().max(50).optional(),
    }),
    status: 200,
    reply: ScheduleState,
  },
  {
    group: "operations",
    method: "GET",
    path: "/v1/alarms",
    access: "operator",
    summary: "The alarms of this stage, those that are raised first",
    status: 200,
    reply: z.strictObject({ alarms: z.array(AlarmView) }),
  },
  {
    group: "operations",
    method: "GET",
    path: "/v1/metrics",
    access: "operator",
    summary: "What is measured of service and model, over the last hours",
    query: z.strictObject({ hours: Whole(24 * 14).default(24) }),
    status: 200,
    reply: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime(), series: z.array(MetricSeries) }),
  },
  {
    group: "operations",
    method: "GET",
    path: "/v1/logs",
    access: "operator",
    summary: "The latest log lines of all functions, newest first",
    query: z.strictObject({
      level: z.enum(["DEBUG", "INFO", "WARN", "ERROR"]).optional(),
      minutes: Whole(24 * 60).default(60),
      limit: Whole(500).default(100),
    }),
    status: 200,
    reply: z.strictObject({ lines: z.array(LogLine) }),
  },
  {
    group: "operations",
    method: "GET",
    path: "/metrics",
    access: "operator",
    summary: "Drift, champion and alarms in the text format of Prometheus, for those who scrape",
    status: 200,
    reply: z.string(),
    answers: "text/plain",
  },
] as const satisfies readonly Route[];
