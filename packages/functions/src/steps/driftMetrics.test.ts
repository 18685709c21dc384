import { aDriftCheck } from "@vigie/core/registry/registryDriftSuite";
import { at } from "@vigie/core/registry/registryFixtures";
import { expect, test } from "vitest";
import { driftMetricsLine } from "./driftMetrics";

const lineOf = (change: Parameters<typeof aDriftCheck>[2] = {}, trainingRuns?: boolean) =>
  JSON.parse(driftMetricsLine(aDriftCheck("check-1", at(1), change), 1000, trainingRuns));

test("a check reports its figures for the model, as a line that is a metric", () => {
  const line = lineOf({ score: 0.6, drifted: ["lum", "atm"], liveF1: 0.55 });

  expect(line).toMatchObject({
    model: "scene",
    DriftScore: 0.6,
    DriftMaxRatio: 1.2,
    DriftBeyondChance: 0,
    DriftedFeatures: 2,
    LiveF1: 0.55,
    DriftRows: 400,
  });
  expect(line._aws.CloudWatchMetrics[0]).toMatchObject({ Namespace: "Vigie", Dimensions: [["model"]] });
  for (const { Name } of line._aws.CloudWatchMetrics[0].Metrics) expect(line[Name]).toBeTypeOf("number");
});

test("what is not known is not reported, and too few rows report nothing that could alarm", () => {
  expect(lineOf({ maxRatio: null, predictionDrift: null })).not.toHaveProperty("DriftMaxRatio");

  const few = lineOf({ verdict: "not-enough-data", score: 1 });
  expect(few).toMatchObject({ DriftChecks: 1, DriftRows: 400 });
  expect(few).not.toHaveProperty("DriftScore");
});

test("a check says whether a training was under way, unless that could not be asked", () => {
  expect(lineOf({}, true)).toMatchObject({ TrainingRuns: 1 });
  expect(lineOf({}, false)).toMatchObject({ TrainingRuns: 0 });
  expect(lineOf({})).not.toHaveProperty("TrainingRuns");
});
