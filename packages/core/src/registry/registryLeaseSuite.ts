import { describe, expect, it } from "vitest";
import type { Registry } from "./registry";
import { at, range } from "./registryFixtures";

/** What leases of every registry do, as tests. `registry` answers the one of the running test. */
export function describeLeases(registry: () => Registry): void {
  describe("leases", () => {
    const lease = (execution: string, minute = 1) => ({ pipeline: "training", execution, acquiredAt: at(minute).toISOString() });

    it("is given to the first and answered to whoever comes next", async () => {
      expect(await registry().acquireLease(lease("one"))).toEqual(lease("one"));

      expect(await registry().acquireLease(lease("two", 2))).toEqual(lease("one"));
      expect(await registry().getLease("training")).toEqual(lease("one"));
      expect(await registry().getLease("batch")).toBeUndefined();
    });

    it("is given again to its holder", async () => {
      await registry().acquireLease(lease("one"));

      expect((await registry().acquireLease(lease("one", 2))).execution).toBe("one");
    });

    it("is taken over only from the named holder", async () => {
      await registry().acquireLease(lease("one"));

      expect(await registry().acquireLease(lease("two", 2), "gone")).toEqual(lease("one"));
      expect(await registry().acquireLease(lease("two", 2), "one")).toEqual(lease("two", 2));
      expect(await registry().acquireLease(lease("three", 3), "one")).toEqual(lease("two", 2));
    });

    it("is released by its holder only", async () => {
      await registry().acquireLease(lease("one"));

      await registry().releaseLease("training", "two");
      expect(await registry().getLease("training")).toEqual(lease("one"));

      await registry().releaseLease("training", "one");
      expect(await registry().getLease("training")).toBeUndefined();
      await registry().releaseLease("training", "one");
      expect(await registry().acquireLease(lease("two"))).toEqual(lease("two"));
    });

    it("has one holder when ten ask at once", async () => {
      const held = await Promise.all(range(10).map((n) => registry().acquireLease(lease(`execution-${n}`, n))));

      expect(new Set(held.map(({ execution }) => execution)).size).toBe(1);
      expect(await registry().getLease("training")).toEqual(held[0]);
    });

    it("is taken over by one when ten know that its holder is gone", async () => {
      await registry().acquireLease(lease("gone"));

      const held = await Promise.all(range(10).map((n) => registry().acquireLease(lease(`execution-${n}`, n), "gone")));

      expect(new Set(held.map(({ execution }) => execution)).size).toBe(1);
      expect(held[0]?.execution).toMatch(/^execution-/);
    });
  });
}
