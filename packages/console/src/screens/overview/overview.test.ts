import { beforeAll, expect, test, vi } from "vitest";
import { busiest, hourly } from "./hourly";
import type { AlarmView, DriftLatest, ExecutionList, Health } from "./replies";

let attention: typeof import("./attention")["attention"];
let overviewTitle: typeof import("./attention")["overviewTitle"];
beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => "en", setItem: () => undefined });
  vi.stubGlobal("document", { documentElement: {} });
  vi.stubGlobal("navigator", { language: "en" });
  ({ attention, overviewTitle } = await import("./attention"));
});

const health = (status: Health["status"]): Health => ({ status, model: "scene", version: 5, golden: null, models: [], drift: null });
const alarm = (name: string, state: AlarmView["state"], severity: AlarmView["severity"]): AlarmView => ({
  name,
  state,
  severity,
  reason: "41 % above 30 %",
  since: "2025-01-01T06:00:00Z",
  description: "Predicted severe in an hour",
  metric: "SevereShare",
  threshold: 0.3,
  runbook: null,
});
const execution = (id: string, state: ExecutionList[number]["state"]) => ({ id, state, startedAt: "2025-01-01T06:00:00Z" });
const drift = { check: { verdict: "drift", sentence: { en: "29 of 42 features drifted.", fr: "" } } } as unknown as DriftLatest;

test("nothing known needs no attention, and is not called normal", () => {
  expect(attention({})).toEqual([]);
  expect(overviewTitle({}, []).text.en).toBe("The service does not say how it is. Nothing needs a look.");
});

test("the worst comes first", () => {
  const needs = attention({ health: health("degraded"), alarms: [alarm("a", "ALARM", "medium"), alarm("b", "ALARM", "high")] });
  expect(needs.map(({ state }) => state)).toEqual(["danger", "danger", "warn"]);
  expect(overviewTitle({ health: health("degraded") }, needs)).toMatchObject({ places: { n: "3" } });
});

test("an alarm leads to what is to be done about it, where its description names that", () => {
  const named = { ...alarm("a", "ALARM", "high"), runbook: "docs/runbooks/live-f1.md" };
  expect(attention({ alarms: [named, alarm("b", "ALARM", "low")] }).map(({ href }) => href)).toEqual(["/runbooks/live-f1", "#alarms"]);
});

test("a failed training counts until a later one has ended well", () => {
  const failed = [execution("t1", "failed")];
  expect(attention({ executions: failed })).toHaveLength(1);
  expect(attention({ executions: [execution("t2", "running"), ...failed] })).toHaveLength(1);
  expect(attention({ executions: [execution("t2", "succeeded"), ...failed] })).toEqual([]);
  expect(attention({ executions: [execution("t2", "aborted"), ...failed] })).toEqual([]);
});

test("a drift that its alarm tells already is told once", () => {
  expect(attention({ drift })).toHaveLength(1);
  expect(attention({ drift, alarms: [alarm("drift-score", "ALARM", "high")] })).toHaveLength(1);
  expect(attention({ drift, alarms: [alarm("drift-score", "OK", "high")] })).toHaveLength(1);
});

test("points are summed by the hour, empty hours included", () => {
  const points = [
    { at: "2025-01-01T05:10:00Z", value: 2 },
    { at: "2025-01-01T05:50:00Z", value: 3 },
    { at: "2025-01-01T07:00:00Z", value: 1 },
  ];
  const hours = hourly(points, "2025-01-01T05:05:00Z", "2025-01-01T07:05:00Z");
  expect(hours.map(({ count }) => count)).toEqual([5, 0, 1]);
  expect(busiest(hours)?.at).toBe(Date.parse("2025-01-01T05:00:00Z"));
  expect(busiest([])).toBeUndefined();
});
