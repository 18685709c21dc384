import { aDraft, at } from "@vigie/core/registry/registryFixtures";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { expect, it } from "vitest";
import { metricIntervals } from "./metricIntervals";

const stored = new Map<string, string>();
const artifacts = {
  read: async ({ key }: ArtifactRef) => {
    const text = stored.get(key);
    if (text === undefined) throw new Error(`There is no ${key}.`);
    return Buffer.from(text);
  },
};

function aVersion(version: number, report?: string): Version {
  const draft = aDraft(`run-${version}`);
  const metrics = { ...draft.artifacts.metrics, key: `models/${version}/metrics.json` };
  if (report !== undefined) stored.set(metrics.key, report);
  return { ...draft, artifacts: { ...draft.artifacts, metrics }, version, createdAt: at(version).toISOString() };
}

it("has the interval of each version whose report tells one", async () => {
  const versions = [
    aVersion(1, JSON.stringify({ intervals: { roc_auc: [0.81, 0.83] }, rows: 1 })),
    aVersion(2, JSON.stringify({ intervals: { f1: [0.6, 0.7] } })),
    aVersion(3, "{"),
    aVersion(4, "{}"),
    aVersion(5),
  ];

  expect([...(await metricIntervals(versions, "roc_auc", artifacts))]).toEqual([[1, [0.81, 0.83]]]);
});

it("reads the reports of the newest versions only", async () => {
  const report = JSON.stringify({ intervals: { roc_auc: [0.8, 0.9] } });
  const versions = Array.from({ length: 30 }, (_, index) => aVersion(index + 1, report));

  const found = await metricIntervals(versions, "roc_auc", artifacts);

  expect([found.size, Math.min(...found.keys())]).toEqual([24, 7]);
});
