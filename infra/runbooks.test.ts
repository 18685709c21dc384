import { existsSync, readFileSync } from "node:fs";
import { Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

type AlarmProperties = { AlarmName: string; AlarmDescription: string; TreatMissingData: string; Period: number; EvaluationPeriods: number };

let alarms: AlarmProperties[];

beforeAll(() => {
  const { MonitoringStack } = stacksOf(appForTest("production"));
  const found = Template.fromStack(MonitoringStack!).findResources("AWS::CloudWatch::Alarm");
  alarms = Object.values(found).map(({ Properties }) => Properties as AlarmProperties);
}, 120_000);
afterAll(removeTestApps);

test("every alarm names its severity and a runbook that says what it means, what to look at and what to do", () => {
  expect(alarms.length).toBeGreaterThan(40);
  for (const { AlarmName, AlarmDescription } of alarms) {
    const [, runbook] = /Severity: (?:high|medium|low)\. Runbook: (docs\/runbooks\/[a-z0-9-]+\.md)$/.exec(AlarmDescription) ?? [];
    expect(runbook, AlarmName).toBeDefined();
    expect(existsSync(runbook!), `${AlarmName}: ${runbook}`).toBe(true);
    const page = readFileSync(runbook!, "utf8");
    for (const heading of ["## What it means", "## Look at", "## Do"]) expect(page).toContain(heading);
  }
});

test("the drift score is watched by the minute, and its silence for 26 hours", () => {
  const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `production-vigie-${name}`);

  expect(named("drift-score")).toMatchObject({
    Threshold: 0.5,
    ComparisonOperator: "GreaterThanThreshold",
    Period: 60,
    EvaluationPeriods: 1,
    TreatMissingData: "ignore",
    Dimensions: [{ Name: "model", Value: "scene" }],
  });
  // Of checks that left a report: one that found nothing to check measures nothing, and is missed.
  expect(named("no-drift-report")).toMatchObject({
    MetricName: "DriftChecks",
    Statistic: "Sum",
    Threshold: 1,
    ComparisonOperator: "LessThanThreshold",
    Period: 3600,
    EvaluationPeriods: 26,
    TreatMissingData: "breaching",
  });
});
