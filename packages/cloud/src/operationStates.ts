import * as z from "zod";

/** An alarm as CloudWatch has it now. */
export const AlarmState = z.strictObject({
  /** Without the prefix of the stage. */
  name: z.string(),
  arn: z.string(),
  state: z.enum(["OK", "ALARM", "INSUFFICIENT_DATA"]),
  reason: z.string(),
  /** Since when it is in this state. */
  since: z.iso.datetime(),
  description: z.string(),
  metric: z.string(),
  threshold: z.number().nullable(),
  dimensions: z.record(z.string(), z.string()),
});
export type AlarmState = z.infer<typeof AlarmState>;

/** A line of our own structured logs. */
export const LogLine = z.strictObject({
  at: z.iso.datetime(),
  level: z.string(),
  /** The function that wrote it. */
  service: z.string(),
  message: z.string(),
  /** What else it carries: ids of request or execution, route, status, error. */
  fields: z.record(z.string(), z.unknown()),
});
export type LogLine = z.infer<typeof LogLine>;

/** One measured figure over time, oldest first. */
export const MetricSeries = z.strictObject({
  name: z.string(),
  statistic: z.string(),
  dimensions: z.record(z.string(), z.string()),
  points: z.array(z.strictObject({ at: z.iso.datetime(), value: z.number() })),
});
export type MetricSeries = z.infer<typeof MetricSeries>;

/** A schedule as it stands. */
export const ScheduleState = z.strictObject({
  name: z.string(),
  description: z.string(),
  /** `training`, `refresh`, `drift-check` or `loop`. */
  target: z.string(),
  /** `rate(1 hour)`, `cron(0 3 1 * ? *)`. */
  expression: z.string(),
  timeZone: z.string(),
  enabled: z.boolean(),
  /** Null while it is off. */
  nextRun: z.iso.datetime().nullable(),
});
export type ScheduleState = z.infer<typeof ScheduleState>;
