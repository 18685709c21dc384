import { Template } from "aws-cdk-lib/assertions";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

afterEach(() => vi.unstubAllEnvs());
afterAll(removeTestApps);

it("tells whom VIGIE_ALARM_MAIL names by mail, and the loop", () => {
  vi.stubEnv("VIGIE_ALARM_MAIL", "ana@example.org, , on-call@example.org");

  expect(subscriptions()).toEqual([
    ["email", "ana@example.org"],
    ["email", "on-call@example.org"],
    ["lambda", undefined],
  ]);
}, 120_000);

it("tells nobody but the loop when it names none", () => {
  expect(subscriptions()).toEqual([["lambda", undefined]]);
}, 120_000);

function subscriptions(): [string, string | undefined][] {
  const { MonitoringStack } = stacksOf(appForTest("production"));
  const found = Object.values(Template.fromStack(MonitoringStack!).findResources("AWS::SNS::Subscription"));
  return found
    .map(({ Properties: { Protocol, Endpoint } }): [string, string | undefined] => [
      Protocol,
      typeof Endpoint === "string" ? Endpoint : undefined,
    ])
    .sort();
}
