import { describe, expect, it } from "vitest";
import { nextRun } from "./nextRun";

const since = new Date("2026-01-01T00:00:00Z");
const next = (expression: string, after: string, timeZone = "UTC") =>
  nextRun(expression, { timeZone, since, after: new Date(after) })?.toISOString();

describe("nextRun", () => {
  it.each([
    ["rate(1 hour)", "2026-03-01T10:20:00Z", "UTC", "2026-03-01T11:00:00.000Z"],
    ["rate(30 days)", "2026-01-31T00:00:00Z", "UTC", "2026-03-02T00:00:00.000Z"],
    ["rate(5 minutes)", "2025-12-31T00:00:00Z", "UTC", "2026-01-01T00:05:00.000Z"],
    ["cron(15 4 * * ? *)", "2026-07-01T02:14:00Z", "Europe/Paris", "2026-07-01T02:15:00.000Z"],
    ["cron(15 4 * * ? *)", "2026-07-01T02:15:00Z", "Europe/Paris", "2026-07-02T02:15:00.000Z"],
    ["cron(0 3 1 * ? *)", "2026-12-15T00:00:00Z", "Europe/Paris", "2027-01-01T02:00:00.000Z"],
    ["cron(0 9 ? * MON-FRI *)", "2026-11-20T10:00:00Z", "UTC", "2026-11-23T09:00:00.000Z"],
    ["cron(0/20 8,18 * * ? *)", "2026-11-21T08:20:00Z", "UTC", "2026-11-21T08:40:00.000Z"],
    ["cron(0 0 L FEB ? *)", "2026-11-21T00:00:00Z", "UTC", "2027-02-28T00:00:00.000Z"],
    ["cron(0 0 29 2 ? *)", "2026-11-21T00:00:00Z", "UTC", "2028-02-29T00:00:00.000Z"],
    ["at(2026-12-24T18:00:00)", "2026-11-21T00:00:00Z", "Europe/Paris", "2026-12-24T17:00:00.000Z"],
  ])("finds %s after %s in %s", (expression, after, timeZone, expected) => {
    expect(next(expression, after, timeZone)).toBe(expected);
  });

  it("answers nothing when a schedule never runs again", () => {
    expect(next("cron(0 0 1 1 ? 2020)", "2026-11-21T00:00:00Z")).toBeUndefined();
    expect(next("at(2020-01-01T00:00:00)", "2026-11-21T00:00:00Z")).toBeUndefined();
  });

  it("keeps the hour of the wall clock when the clocks change", () => {
    expect(next("cron(0 4 * * ? *)", "2026-03-28T12:00:00Z", "Europe/Paris")).toBe("2026-03-29T02:00:00.000Z");
    expect(next("cron(0 4 * * ? *)", "2026-10-24T12:00:00Z", "Europe/Paris")).toBe("2026-10-25T03:00:00.000Z");
  });

  it.each(["every day", "rate(0 hours)", "rate(1 year)", "cron(0 4 * *)", "cron(61 4 * * ? *)", "cron(0 4 ? * FUN *)", "at(tomorrow)"])(
    "refuses %s and says why",
    (expression) => {
      expect(() => next(expression, "2026-01-01T00:00:00Z")).toThrow("The schedule cannot be used");
    },
  );

  it("refuses a time zone that does not exist", () => {
    expect(() => next("rate(1 hour)", "2026-01-01T00:00:00Z", "Europe/Atlantis")).toThrow("no time zone");
  });
});
