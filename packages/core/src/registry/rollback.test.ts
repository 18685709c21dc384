import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { ConflictError } from "../errors";
import { memoryRegistry } from "./memoryRegistry";
import { moveAliasOnce } from "./moveAliasOnce";
import type { Registry } from "./registry";
import { aDraft, aMove, at } from "./registryFixtures";
import { rollback } from "./rollback";

let registry: Registry;
beforeEach(async () => {
  registry = memoryRegistry();
  for (const run of ["run-1", "run-2", "run-3"]) await registry.createVersion(aDraft(run), at(0));
});

const promoted = async (...versions: number[]) => {
  for (const [index, version] of versions.entries()) await registry.moveAlias(aMove(versions[index - 1] ?? null, version), at(index + 1));
};
const back = (expected: number, reason = "worse", minute = 10) =>
  rollback(registry, { model: "scene", expected, reason, by: "ada" }, at(minute));
const champion = async () => (await registry.getAlias("scene", "champion"))?.version;

describe("rollback", () => {
  it("goes back one champion at a time, never forth again", async () => {
    await promoted(1, 2, 3);

    expect(await back(3, "first", 10)).toMatchObject({ from: 3, to: 2, by: "ada", reason: "first" });
    expect(await back(2, "second", 11)).toMatchObject({ from: 2, to: 1 });
    await expect(back(1, "third", 12)).rejects.toThrow("No champion of scene came before version 1");
  });

  it("asked for twice is made once", async () => {
    await promoted(1, 2);

    const first = await back(2);

    expect(await back(2)).toEqual(first);
    expect(await registry.listAudit("scene")).toHaveLength(3);
  });

  it("is refused when another version serves than expected", async () => {
    await promoted(1, 2);

    await expect(back(1)).rejects.toThrow(ConflictError);
    expect(await champion()).toBe(2);
  });

  it("is refused when the version before was rejected since", async () => {
    await promoted(1, 2);
    await registry.decideVersion({ model: "scene", version: 1, kind: "reject", reason: "wrong data", by: "ada" }, at(5));

    await expect(back(2)).rejects.toThrow("not approved");
    expect(await champion()).toBe(2);
  });

  it("takes a version back that served before, whatever the moves were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }), async (versions) => {
        registry = memoryRegistry();
        for (const run of ["run-1", "run-2", "run-3"]) await registry.createVersion(aDraft(run), at(0));
        const moves = versions.filter((version, index) => version !== versions[index - 1]);
        await promoted(...moves);
        const now = (await champion())!;

        const outcome = await back(now).catch((error: unknown) => error);

        if (outcome instanceof ConflictError) expect(await champion()).toBe(now);
        else expect(moves.slice(0, -1)).toContain(await champion());
        expect(outcome instanceof Error).toBe(outcome instanceof ConflictError);
      }),
      { numRuns: 50 },
    );
  });
});

describe("moveAliasOnce", () => {
  it("answers the entry of a move, and the same one when it is asked for again", async () => {
    const made = await moveAliasOnce(registry, aMove(null, 1), at(1));

    expect(await moveAliasOnce(registry, aMove(null, 1), at(2))).toEqual(made);
    expect(await registry.listAudit("scene")).toHaveLength(1);
  });

  it("refuses the same move of somebody else, and one that was undone since", async () => {
    await moveAliasOnce(registry, aMove(null, 1), at(1));
    await expect(moveAliasOnce(registry, { ...aMove(null, 1), by: "eve" }, at(2))).rejects.toThrow(ConflictError);

    await moveAliasOnce(registry, aMove(1, 2), at(3));
    await expect(moveAliasOnce(registry, aMove(null, 1), at(4))).rejects.toThrow(ConflictError);
  });
});
