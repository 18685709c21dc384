import { driftCheckPipeline } from "@vigie/core/steps/driftChecking";
import { tasksOf } from "@vigie/core/steps/pipeline";
import { refreshPipeline } from "@vigie/core/steps/refresh";
import { trainingPipeline } from "@vigie/core/steps/training";
import { expect, test } from "vitest";
import { stateLogs } from "./stateLogs";

test("every state that calls a function has a log group, a choice has none", () => {
  const logs = stateLogs("production");

  for (const { states } of [trainingPipeline, refreshPipeline, driftCheckPipeline]) {
    for (const task of tasksOf(states)) expect(logs(task.step)?.group, task.step).toBe(`/aws/lambda/production-vigie-${task.function}`);
  }
  expect(logs("train")).toEqual({ group: "/aws/lambda/production-vigie-train" });
  expect(logs("search done")).toBeUndefined();
});

test("on AWS there is a page that shows it", () => {
  expect(stateLogs("production", "eu-west-3")("gate")?.url).toBe(
    "https://eu-west-3.console.aws.amazon.com/cloudwatch/home?region=eu-west-3#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fproduction-vigie-gate",
  );
});
