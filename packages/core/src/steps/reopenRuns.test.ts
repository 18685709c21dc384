import { expect, test } from "vitest";
import { memoryRegistry } from "../registry/memoryRegistry";
import { aRun, at } from "../registry/registryFixtures";
import { reconcileRuns } from "./reconcile";
import { reopenRuns } from "./reopenRuns";

test("what was closed with an execution is under way again; what ended before stays as it ended", async () => {
  const registry = memoryRegistry();
  await registry.putRun(aRun("one", at(1), { execution: "one" }));
  await registry.putRun(aRun("one.done", at(2), { execution: "one", parent: "one", status: "finished", endedAt: at(3).toISOString() }));
  await registry.putRun(aRun("one.open", at(2), { execution: "one", parent: "one" }));
  await registry.putRun(aRun("two", at(2), { execution: "two" }));
  const before = await registry.listRuns("scene");
  await reconcileRuns(registry, "one", "failed", "it failed", at(4));

  expect(await reopenRuns(registry, "one")).toBe(2);

  expect(await registry.listRuns("scene")).toEqual(before);
  expect(await reopenRuns(registry, "one")).toBe(0);
  expect(await reopenRuns(registry, "nowhere")).toBe(0);
});
