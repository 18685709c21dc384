import { aDriftCheck } from "@vigie/core/registry/registryDriftSuite";
import { at } from "@vigie/core/registry/registryFixtures";
import { expect, test } from "vitest";
import { measuredCheck } from "./measuredCheck";

const measured = async (found: unknown) => {
  const lines: string[] = [];
  const check = measuredCheck(async () => found, {
    trainingRuns: async () => true,
    write: (line) => lines.push(line),
    now: () => 1000,
  });
  return { left: await check({}), lines };
};

test("a check that left a report is measured in one line of the log", async () => {
  const found = aDriftCheck("check-1", at(1));

  const { left, lines } = await measured(found);

  expect(left).toEqual(found);
  expect(lines).toEqual([expect.stringMatching(/\}\n$/)]);
  expect(JSON.parse(lines[0]!)).toMatchObject({ DriftChecks: 1, TrainingRuns: 1, check: "check-1" });
});

test("a check that had nothing to check yet is not measured, so that the alarm for silence goes on counting", async () => {
  const nothing = { notChecked: "Model scene has no current rows yet: no refresh has run." };

  const { left, lines } = await measured(nothing);

  expect(left).toEqual(nothing);
  expect(lines).toEqual([]);
});

test("anything else is no outcome of a check", async () => {
  await expect(measured({ verdict: "ok" })).rejects.toThrow("Invalid input");
});
