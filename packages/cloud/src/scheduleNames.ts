/** What a schedule starts: an execution of a machine, or the loop that answers drift alarms. */
export type ScheduleTarget = "training" | "refresh" | "drift-check" | "loop";

/** A schedule as the stacks make it; when it runs and whether is then people's to change. */
export type ScheduleDefinition = {
  name: string;
  description: string;
  expression: string;
  enabled: boolean;
  target: ScheduleTarget;
  /** What the target is started with. */
  input: Readonly<Record<string, unknown>>;
};

/** Every schedule of the product: contracts/operations.md, "Schedules". */
export const SCHEDULES: readonly ScheduleDefinition[] = [
  {
    name: "training-monthly",
    description: "Retrains on the newest source on the first of every month.",
    expression: "cron(0 3 1 * ? *)",
    enabled: true,
    target: "training",
    input: { request: { startedBy: "schedule training-monthly" } },
  },
  {
    name: "training-30-days",
    description: "Retrains every 30 days, in place of the monthly schedule.",
    expression: "rate(30 days)",
    enabled: false,
    target: "training",
    input: { request: { startedBy: "schedule training-30-days" } },
  },
  {
    name: "refresh-daily",
    description: "Takes the newest period as the current rows and checks them.",
    expression: "cron(15 4 * * ? *)",
    enabled: true,
    target: "refresh",
    input: { request: { startedBy: "schedule refresh-daily" } },
  },
  {
    name: "drift-hourly",
    description: "Checks the current rows for drift.",
    expression: "rate(1 hour)",
    enabled: true,
    target: "drift-check",
    input: { request: { startedBy: "schedule drift-hourly", onceReady: true } },
  },
  {
    name: "drift-still-high",
    description: "Looks whether a drift alarm stands that its message did not answer: an alarm that stays says nothing again.",
    expression: "rate(6 hours)",
    enabled: true,
    target: "loop",
    input: { recheck: true },
  },
];
