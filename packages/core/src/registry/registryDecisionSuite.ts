import { beforeEach, describe, expect, it } from "vitest";
import { ConflictError, NotFoundError } from "../errors";
import type { Registry } from "./registry";
import { aDraft, aMove, at, range } from "./registryFixtures";
import type { DecisionKind, DecisionRequest } from "./versionDecision";

/** What deciding about versions does in every registry, as tests. `registry` answers the one of the running test. */
export function describeDecisions(registry: () => Registry): void {
  describe("decisions", () => {
    const ask = (kind: DecisionKind, version: number, change: Partial<DecisionRequest> = {}): DecisionRequest => {
      return { model: "scene", version, kind, reason: "because", by: "olga", ...change };
    };
    beforeEach(async () => {
      for (const run of ["run-1", "run-2"]) await registry().createVersion(aDraft(run), at(0));
      await registry().createVersion(aDraft("run-3", { approved: false }), at(0));
    });

    it("lets an approved version become champion, and tells who approved it and why", async () => {
      const approved = await registry().decideVersion(ask("approve", 3), at(1));
      await registry().moveAlias(aMove(null, 3), at(2));

      expect(approved).toMatchObject({ approved: true, approval: { by: "olga", at: at(1).toISOString(), reason: "because" } });
      expect(await registry().getVersion("scene", 3)).toEqual(approved);
      expect((await registry().listDecisions("scene")).map(({ id, ...decision }) => decision)).toEqual([
        { ...ask("approve", 3), at: at(1).toISOString() },
      ]);
    });

    it("keeps a rejected version from becoming champion", async () => {
      await registry().decideVersion(ask("reject", 1), at(1));

      await expect(registry().moveAlias(aMove(null, 1), at(2))).rejects.toThrow(ConflictError);
    });

    it.each(["reject", "delete"] as const)("does not %s what an alias points at", async (kind) => {
      await registry().moveAlias(aMove(null, 1), at(1));
      const before = await registry().getVersion("scene", 1);

      await expect(registry().decideVersion(ask(kind, 1), at(2))).rejects.toThrow(/is the champion/);

      expect(await registry().getVersion("scene", 1)).toEqual(before);
      expect(await registry().listDecisions("scene")).toEqual([]);
    });

    it("does not delete what the audit refers to", async () => {
      await registry().moveAlias(aMove(null, 1), at(1));
      await registry().moveAlias(aMove(1, 2), at(2));

      await expect(registry().decideVersion(ask("delete", 1), at(3))).rejects.toThrow(/audit/);
    });

    it("hides a deleted version, serves it to none, and brings it back as it was", async () => {
      const before = await registry().getVersion("scene", 2);
      await registry().decideVersion(ask("delete", 2), at(1));

      expect(await registry().getVersion("scene", 2)).toBeUndefined();
      expect((await registry().listVersions("scene")).map(({ version }) => version)).toEqual([3, 1]);
      expect((await registry().listVersions("scene", { deleted: true })).map(({ version }) => version)).toEqual([3, 2, 1]);
      expect(await registry().getVersion("scene", 2, { deleted: true })).toMatchObject({ deleted: { by: "olga" } });
      await expect(registry().moveAlias(aMove(null, 2), at(2))).rejects.toThrow(NotFoundError);
      await expect(registry().decideVersion(ask("approve", 2), at(2))).rejects.toThrow(/restore it first/);
      expect((await registry().createVersion(aDraft("run-4"), at(3))).version).toBe(4);

      await registry().decideVersion(ask("restore", 2), at(4));

      expect(await registry().getVersion("scene", 2)).toEqual(before);
      expect((await registry().listDecisions("scene")).map(({ kind }) => kind)).toEqual(["restore", "delete"]);
    });

    it.each(["approve", "reject", "delete"] as const)("writes one decision when asked twice to %s", async (kind) => {
      const first = await registry().decideVersion(ask(kind, 2), at(1));

      expect(await registry().decideVersion(ask(kind, 2), at(2))).toEqual(first);
      expect(await registry().listDecisions("scene")).toHaveLength(1);
    });

    it("knows no version that is not there", async () => {
      await expect(registry().decideVersion(ask("approve", 9), at(1))).rejects.toThrow(NotFoundError);
    });

    it("never ends with a champion that is rejected, whoever is first", async () => {
      for (const round of range(5)) {
        const run = `round-${round}`;
        const { version } = await registry().createVersion(aDraft(run, { model: run }), at(0));
        await Promise.allSettled([
          registry().moveAlias({ ...aMove(null, version), model: run }, at(1)),
          registry().decideVersion(ask(round % 2 ? "reject" : "delete", version, { model: run }), at(1)),
        ]);

        const champion = await registry().getAlias(run, "champion");
        const stored = await registry().getVersion(run, version, { deleted: true });
        expect(champion !== undefined).toBe(stored!.approved && !stored!.deleted);
        expect(await registry().listAudit(run)).toHaveLength(champion ? 1 : 0);
        expect(await registry().listDecisions(run)).toHaveLength(champion ? 0 : 1);
      }
    });
  });
}
