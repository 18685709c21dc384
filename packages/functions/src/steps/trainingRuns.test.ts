import { memoryRegistry } from "@vigie/core/registry/memoryRegistry";
import { at } from "@vigie/core/registry/registryFixtures";
import { expect, it, vi } from "vitest";
import { trainingRuns } from "./trainingRuns";

const lease = { pipeline: "training", execution: "training-1", acquiredAt: at(1).toISOString() };

it("is so while the holder of the lease runs, and not once it ended without giving it back", async () => {
  const registry = memoryRegistry();
  const running = { isRunning: async () => true };
  const warn = vi.fn();

  expect(await trainingRuns({ registry, executions: running, warn })).toBe(false);
  await registry.acquireLease(lease);
  expect(await trainingRuns({ registry, executions: running, warn })).toBe(true);
  expect(await trainingRuns({ registry, executions: { isRunning: async () => false }, warn })).toBe(false);
  expect(warn).not.toHaveBeenCalled();
});

it("is not known while the service is throttled, which is told and fails nothing", async () => {
  const registry = memoryRegistry();
  await registry.acquireLease(lease);
  const warn = vi.fn();
  const throttled = new Error("Rate exceeded");
  const isRunning = async () => {
    throw throttled;
  };

  expect(await trainingRuns({ registry, executions: { isRunning }, warn })).toBeUndefined();
  expect(warn).toHaveBeenCalledWith("whether a training runs is not known", throttled);
});
