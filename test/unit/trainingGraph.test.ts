import { AFTER, BEFORE, PARTS, PER_CANDIDATE } from "@vigie/console/src/screens/pipelines/trainingGraph";
import { tasksOf } from "@vigie/core/steps/pipeline";
import { trainingPipeline } from "@vigie/core/steps/training";
import { expect, it } from "vitest";

it("the console draws the states of the machine that is deployed, in their order", () => {
  const deployed = tasksOf(trainingPipeline.states).map(({ step }) => step);

  const parts = new Set<string>(PARTS);
  expect(deployed.filter((step) => !parts.has(step))).toEqual([...BEFORE, ...PER_CANDIDATE, ...AFTER]);
  expect(deployed.filter((step) => parts.has(step))).toEqual([...PARTS]);
});
