import { beforeEach, describe, expect, it } from "vitest";
import { memoryRegistry } from "../registry/memoryRegistry";
import type { Registry } from "../registry/registry";
import { aDataset, aDraft, aMove, aSource, at } from "../registry/registryFixtures";
import { refreshPlan } from "./refreshPlan";
import type { Workspace } from "./workspace";

let registry: Registry;

beforeEach(async () => {
  registry = memoryRegistry();
  await registry.putSource(aSource("a", at(0)));
  await registry.putDataset(aDataset("a", at(0)));
});

const serve = async (dataset?: string) => {
  await registry.createVersion(aDraft("run-1", dataset === undefined ? {} : { dataset }), at(0));
  await registry.moveAlias(aMove(null, 1), at(0));
};
const run = (request: object) => refreshPlan.run(refreshPlan.input.parse({ request }), { registry, log: () => {} } as unknown as Workspace);

describe("a refresh", () => {
  it("is of the newest source, with the model of its own contract, and checks by the rule that was asked for", async () => {
    await serve("a".repeat(64));
    await registry.putSource(aSource("b", at(1)));

    const plan = await run({ season: true, rule: "evidently", startedBy: "ada" });

    expect(plan).toMatchObject({ model: "scene", contract: "scene", source: { id: "b".repeat(64) } });
    expect(plan.check).toEqual({ model: "scene", current: { kind: "window" }, rule: "evidently", season: true, startedBy: "ada" });
  });

  it("is of the source that the champion was trained on where the newest is of another dataset", async () => {
    await serve("a".repeat(64));
    await registry.putSource({ ...aSource("c", at(1)), dataset: "chicago" });

    const plan = await run({ model: "scene" });

    expect(plan.source.id).toBe("a".repeat(64));
  });

  it("has nothing to read where the newest is of another dataset and the champion's is not kept", async () => {
    await serve();
    await registry.putSource({ ...aSource("c", at(1)), dataset: "chicago" });

    await expect(run({ model: "scene" })).rejects.toThrow("The newest data are of chicago, and those of model scene are not kept.");
  });
});
