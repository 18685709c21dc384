import { beforeEach, describe, expect, it } from "vitest";
import { TransientError } from "../errors";
import type { AliasMoved } from "../registry/aliasMoved";
import { memoryRegistry } from "../registry/memoryRegistry";
import type { Registry } from "../registry/registry";
import { aDraft, aMove, at } from "../registry/registryFixtures";
import type { Version } from "../registry/version";
import type { Plan } from "./plan";
import { promote } from "./promote";
import type { Workspace } from "./workspace";

let registry: Registry;
let version: Version;
let told: AliasMoved[];
let busy: boolean;
const plan = { model: "scene", promotion: "always-if-better", startedBy: "ada" } as Plan;
const better = {
  version: 1,
  metric: "average_precision",
  challenger: 0.73,
  champion: 0.72,
  difference: 0.01,
  interval: [0.004, 0.016] as [number, number],
};

beforeEach(async () => {
  [registry, told, busy] = [memoryRegistry(), [], false];
  await registry.createVersion(aDraft("run-1"), at(0));
  version = await registry.createVersion(aDraft("run-2"), at(0));
  await registry.moveAlias(aMove(null, 1), at(1));
});

const run = (comparison = better) => {
  const announce = async (moved: AliasMoved) => {
    if (busy) throw new TransientError("the bus is busy");
    told.push(moved);
  };
  return promote.run({ plan, version, comparison }, { registry, announce, now: () => at(2), log: () => {} } as unknown as Workspace);
};

describe("promote", () => {
  it("moves the champion and tells so, under the id of the audit", async () => {
    expect(await run()).toMatchObject({ promoted: true, version: 2, previous: 1 });

    const [entry] = await registry.listAudit("scene");
    expect(told).toEqual([{ ...entry, line: "scene v2 (f1 0.7000) 2026-11-21" }]);
  });

  it("tells again, and moves nothing again, when the try before could not tell", async () => {
    busy = true;
    await expect(run()).rejects.toThrow(TransientError);
    busy = false;

    expect(await run()).toMatchObject({ promoted: true, version: 2 });
    expect(told).toHaveLength(1);
    expect(await registry.listAudit("scene")).toHaveLength(2);
  });

  it("tells nothing when the version is not better", async () => {
    expect(await run({ ...better, difference: -0.01, interval: [-0.016, -0.004] })).toMatchObject({ promoted: false });
    expect(told).toEqual([]);
  });
});
