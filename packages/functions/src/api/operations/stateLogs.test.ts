import { tasksOf } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { expect, test } from "vitest";
import { stateLogs } from "./stateLogs";

test("every state that calls a function has a log group, a choice has none", () => {
  const logs = stateLogs("production");

  expect(tasksOf(trainingPipeline.states).map(({ step }) => logs(step)?.group)).not.toContain(undefined);
  expect(logs("train")).toEqual({ group: "/aws/lambda/production-vigie-train" });
  expect(logs("search done")).toBeUndefined();
});

test("on AWS there is a page that shows it", () => {
  expect(stateLogs("production", "eu-west-3")("gate")?.url).toBe(
    "https://eu-west-3.console.aws.amazon.com/cloudwatch/home?region=eu-west-3#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fproduction-vigie-gate",
  );
});
