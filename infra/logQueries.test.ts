import { Template } from "aws-cdk-lib/assertions";
import { afterAll, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

afterAll(removeTestApps);

const queriesOf = (stage: string, account?: string) => {
  const { MonitoringStack } = stacksOf(appForTest(stage, account));
  return Object.values(Template.fromStack(MonitoringStack!).findResources("AWS::Logs::QueryDefinition")).map(
    ({ Properties }) => Properties,
  );
};

it("saves the questions of whoever is on call over the logs of every function", () => {
  const queries = queriesOf("production");

  expect(queries.map(({ Name }) => Name).sort()).toEqual(
    ["cold-starts", "drift-checks", "errors", "one-execution", "one-request", "refused-requests", "slow-requests"].map(
      (name) => `production-vigie-${name}`,
    ),
  );
  for (const { LogGroupNames } of queries) {
    expect(LogGroupNames.length).toBeGreaterThan(25);
    // A query reads 50 groups at most.
    expect(LogGroupNames.length).toBeLessThanOrEqual(50);
  }
  expect(queries.find(({ Name }) => Name.endsWith("one-request"))!.QueryString).toContain("request_id");
}, 120_000);

it("saves none on the emulator, whose CloudFormation knows none", () => {
  expect(queriesOf("local", "000000000000")).toEqual([]);
}, 120_000);
