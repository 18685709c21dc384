import { WIDGETS } from "@vigie/functions/dashboards/widget";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

type Widget = { type: string; properties: Record<string, unknown> };

let dashboards: Record<string, Widget[]>;

beforeAll(() => {
  const { MonitoringStack } = stacksOf(appForTest("production"));
  const made = Object.values(Template.fromStack(MonitoringStack!).findResources("AWS::CloudWatch::Dashboard"));
  dashboards = Object.fromEntries(
    made.map(({ Properties: { DashboardName, DashboardBody } }) => [
      String(DashboardName).replace("production-vigie-", ""),
      (JSON.parse(resolved(DashboardBody)) as { widgets: Widget[] }).widgets,
    ]),
  );
}, 120_000);
afterAll(removeTestApps);

const titles = (name: string) => dashboards[name]!.flatMap(({ properties: { title } }) => (title === undefined ? [] : [String(title)]));
const custom = (name: string) => dashboards[name]!.flatMap(({ type, properties }) => (type === "custom" ? [properties.params] : []));
const text = (name: string) => JSON.stringify(dashboards[name]);

it("are the five of the contract", () => {
  expect(Object.keys(dashboards).sort()).toEqual(["accidents", "api", "model", "pipelines", "resources"]);
});

it("show of the API how it answers, to whom and how fast", () => {
  expect(titles("api")).toEqual([
    "Alarms",
    "Uptime: requests without an error of ours, %",
    "Requests a second",
    "Answers of 4xx and 5xx",
    "Latency, ms",
    "Latency of the handlers p95, ms",
    "Status codes",
    "Bytes of a request and its answer",
    "Own errors by function",
    "At the same time, by function",
    "Cold starts",
    "Latest log lines",
  ]);
  for (const shown of ["Average", "p50", "p95", "p99", "4xx", "5xx", "DataProcessed", "ConcurrentExecutions", "ColdStart"]) {
    expect(text("api")).toContain(`"${shown}"`);
  }
});

it("show of the model its versions by the registry, and what drift checks see", () => {
  expect(custom("model")).toEqual([{ widget: "versions", model: "scene" }]);
  expect(text("model")).toContain("red below 0.7, amber to 0.8, green above. Drift: amber from 0.3, red from 0.5");
  expect(titles("model")).toEqual(expect.arrayContaining(["Drift score", "F1 on current rows", "Current rows"]));
});

it("show of the accidents what the statistics count", () => {
  expect(custom("accidents")).toEqual(["accidents", "by-light", "by-department", "by-month"].map((widget) => ({ widget })));
});

it("show of the resources what is used and what a thousand predictions cost", () => {
  expect(titles("resources")).toEqual(
    expect.arrayContaining([
      "Estimated cost of 1,000 predictions, dollars (prices: docs/cost.md)",
      "Memory used of allocated, MB",
      "Functions: throttles",
      "Tables: units written",
      "Bucket: bytes",
    ]),
  );
  // 1.37 dollars a million calls, and a second of 1,024 MB.
  expect(text("resources")).toContain("calls * 0.00000137 + ms / 1000 * 1 * 0.0000166667");
});

it("show of every pipeline its executions and their steps", () => {
  const pipelines = ["training", "refresh", "drift-check", "batch"];

  expect(custom("pipelines")).toEqual(pipelines.map((pipeline) => ({ widget: "executions", pipeline })));
  for (const metric of ["ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsTimedOut", "ExecutionsAborted"]) {
    expect(text("pipelines")).toContain(`"${metric}"`);
  }
});

it("ask one function for what no metric holds, by widgets that it has", () => {
  const widgets = Object.values(dashboards)
    .flat()
    .filter(({ type }) => type === "custom");

  expect(new Set(widgets.map(({ properties }) => properties.endpoint))).toEqual(new Set([expect.stringContaining("dashboardwidgets")]));
  for (const { properties } of widgets) expect(WIDGETS).toHaveProperty((properties.params as { widget: string }).widget);
});

/** The body with references replaced by the names of what they refer to. */
function resolved(body: unknown): string {
  if (typeof body === "string") return body;
  const [, parts] = (body as { "Fn::Join": [string, unknown[]] })["Fn::Join"];
  return parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part).replace(/[^A-Za-z0-9-]/g, ""))).join("");
}
