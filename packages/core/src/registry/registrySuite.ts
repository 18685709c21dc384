import { beforeEach, describe, expect, it } from "vitest";
import { ConflictError, NotFoundError } from "../errors";
import type { AliasMove } from "./alias";
import type { Registry } from "./registry";
import { describeDatasets } from "./registryDatasetSuite";
import { describeDecisions } from "./registryDecisionSuite";
import { describeDriftRecords } from "./registryDriftSuite";
import { aDraft, aMove, aRun, aSource, at, range } from "./registryFixtures";
import { describeLeases } from "./registryLeaseSuite";

/**
 * What every implementation of a registry does, as tests.
 *
 * @param empty makes a registry without any record, once per test
 */
export function describeRegistry(name: string, empty: () => Promise<Registry>): void {
  describe(name, () => {
    let registry: Registry;
    beforeEach(async () => {
      registry = await empty();
    });

    describe("runs", () => {
      it("answers a run as it was written, and nothing for an unknown id", async () => {
        const run = aRun("run-1", at(1), {
          error: "was slow",
          metrics: { f1: 0.1 + 0.2 },
          parameters: { depth: 6, seed: null, leaf: "x" },
        });

        await registry.putRun(run);

        expect(await registry.getRun("run-1")).toEqual(run);
        expect(await registry.getRun("run-2")).toBeUndefined();
      });

      it("lists an experiment's runs newest first and leaves others out", async () => {
        for (const minute of [2, 3, 1]) await registry.putRun(aRun(`run-${minute}`, at(minute)));
        await registry.putRun(aRun("elsewhere", at(4), { experiment: "other" }));

        const runs = await registry.listRuns("scene");

        expect(runs.map(({ id }) => id)).toEqual(["run-3", "run-2", "run-1"]);
        expect(await registry.listRuns("unknown")).toEqual([]);
        expect(await registry.listExperiments()).toEqual(["other", "scene"]);
      });

      it("replaces a run, also when it began again later", async () => {
        await registry.putRun(aRun("run-1", at(1)));
        await registry.putRun(aRun("run-2", at(2)));

        await registry.putRun(aRun("run-1", at(3), { status: "finished", endedAt: at(4).toISOString() }));

        const runs = await registry.listRuns("scene");
        expect(runs.map(({ id, status }) => [id, status])).toEqual([
          ["run-1", "finished"],
          ["run-2", "running"],
        ]);
      });
    });

    describe("versions", () => {
      it("numbers versions from 1 for each model", async () => {
        const first = await registry.createVersion(aDraft("run-1"), at(1));
        const second = await registry.createVersion(aDraft("run-2"), at(2));
        const other = await registry.createVersion(aDraft("run-3", { model: "other" }), at(3));

        expect([first.version, second.version, other.version]).toEqual([1, 2, 1]);
        expect(first).toEqual({ ...aDraft("run-1"), version: 1, createdAt: at(1).toISOString() });
        expect(await registry.getVersion("scene", 2)).toEqual(second);
        expect(await registry.getVersion("scene", 3)).toBeUndefined();
        expect((await registry.listVersions("scene")).map(({ version }) => version)).toEqual([2, 1]);
        expect(await registry.listVersions("unknown")).toEqual([]);
        expect(await registry.listModels()).toEqual(["other", "scene"]);
      });

      it("lists the tenth version before the ninth", async () => {
        for (let run = 1; run <= 10; run++) await registry.createVersion(aDraft(`run-${run}`), at(run));

        expect((await registry.listVersions("scene")).map(({ version }) => version)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      });

      it("answers the version that a run made when it is registered again", async () => {
        const made = await registry.createVersion(aDraft("run-1"), at(1));
        await registry.createVersion(aDraft("run-2"), at(2));

        const again = await registry.createVersion(aDraft("run-1", { threshold: 0.9 }), at(3));

        expect(again).toEqual(made);
        expect(await registry.listVersions("scene")).toHaveLength(2);
      });

      it("leaves no gap between ten runs that register at once", async () => {
        const made = await Promise.all(range(10).map((run) => registry.createVersion(aDraft(`run-${run}`), at(run))));

        expect(made.map(({ version }) => version).sort((a, b) => a - b)).toEqual(range(10));
        const stored = await registry.listVersions("scene");
        expect(stored.map(({ version }) => version).reverse()).toEqual(range(10));
        expect(new Set(stored.map(({ run }) => run)).size).toBe(10);
      });

      it("makes one version of one run that registers several times at once", async () => {
        const made = await Promise.all(range(5).map((minute) => registry.createVersion(aDraft("run-1"), at(minute))));

        expect(made.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
        expect(await registry.listVersions("scene")).toHaveLength(1);
      });
    });

    describe("aliases", () => {
      beforeEach(async () => {
        for (const run of ["run-1", "run-2", "run-3"]) await registry.createVersion(aDraft(run), at(0));
        await registry.createVersion(aDraft("run-4", { approved: false }), at(0));
      });

      it("moves from nowhere and then from version to version, with an audit entry each", async () => {
        const first = await registry.moveAlias(aMove(null, 1), at(1));
        const second = await registry.moveAlias(aMove(1, 2), at(2));

        expect(first).toEqual({ model: "scene", alias: "champion", version: 1, movedAt: at(1).toISOString() });
        expect(await registry.getAlias("scene", "champion")).toEqual(second);
        expect((await registry.listAudit("scene")).map(({ id, ...entry }) => entry)).toEqual([
          { model: "scene", alias: "champion", from: 1, to: 2, at: at(2).toISOString(), reason: "to 2", by: "tests" },
          { model: "scene", alias: "champion", from: null, to: 1, at: at(1).toISOString(), reason: "to 1", by: "tests" },
        ]);
      });

      it("keeps champion and challenger apart", async () => {
        await registry.moveAlias(aMove(null, 1), at(1));

        await registry.moveAlias({ ...aMove(null, 2), alias: "challenger" }, at(2));

        expect((await registry.getAlias("scene", "champion"))?.version).toBe(1);
        expect((await registry.getAlias("scene", "challenger"))?.version).toBe(2);
        expect(await registry.getAlias("other", "champion")).toBeUndefined();
      });

      it.each<[string, AliasMove, new (...args: never[]) => Error]>([
        ["it points elsewhere than expected", aMove(3, 2), ConflictError],
        ["it was expected not to exist", aMove(null, 2), ConflictError],
        ["the version is not approved", aMove(1, 4), ConflictError],
        ["the version does not exist", aMove(1, 9), NotFoundError],
      ])("stays, without an audit entry, when %s", async (_, move, error) => {
        await registry.moveAlias(aMove(null, 1), at(1));

        await expect(registry.moveAlias(move, at(2))).rejects.toThrow(error);

        expect((await registry.getAlias("scene", "champion"))?.version).toBe(1);
        expect(await registry.listAudit("scene")).toHaveLength(1);
      });

      it("stays when it was expected at a version and does not exist", async () => {
        await expect(registry.moveAlias(aMove(1, 2), at(1))).rejects.toThrow(ConflictError);

        expect(await registry.getAlias("scene", "champion")).toBeUndefined();
        expect(await registry.listAudit("scene")).toEqual([]);
      });

      it("lets exactly one of ten movers with the same expectation through", async () => {
        await registry.moveAlias(aMove(null, 1), at(0));

        const outcomes = await Promise.allSettled(range(10).map((n) => registry.moveAlias(aMove(1, 2 + (n % 2)), at(n))));

        const won = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
        const lost = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
        expect(won).toHaveLength(1);
        expect(lost.every((reason) => reason instanceof ConflictError)).toBe(true);
        expect(await registry.getAlias("scene", "champion")).toEqual(won[0]);
        expect(await registry.listAudit("scene")).toHaveLength(2);
      });
    });

    describe("sources", () => {
      it("finds a source by its digest and the one handed in last", async () => {
        expect(await registry.latestSource()).toBeUndefined();
        await registry.putSource(aSource("b", at(2)));
        await registry.putSource(aSource("a", at(1)));

        expect(await registry.getSource("a".repeat(64))).toEqual(aSource("a", at(1)));
        expect(await registry.getSource("c".repeat(64))).toBeUndefined();
        expect((await registry.latestSource())?.id).toBe("b".repeat(64));
      });

      it("holds a source once, as it was handed in last", async () => {
        await registry.putSource(aSource("a", at(1)));
        await registry.putSource(aSource("b", at(2)));

        await registry.putSource(aSource("a", at(3)));

        expect(await registry.latestSource()).toEqual(aSource("a", at(3)));
        expect(await registry.getSource("a".repeat(64))).toEqual(aSource("a", at(3)));
      });
    });

    describeDecisions(() => registry);

    describeDriftRecords(() => registry);
    describeDatasets(() => registry);
    describeLeases(() => registry);

    it("shares no object with its callers", async () => {
      const run = aRun("run-1", at(1));
      const draft = aDraft("run-1");
      await registry.putRun(run);
      const made = await registry.createVersion(draft, at(1));

      run.metrics.f1 = -1;
      draft.metrics.f1 = -1;
      made.metrics.f1 = -1;
      (await registry.getRun("run-1"))!.metrics.f1 = -1;
      (await registry.listVersions("scene"))[0]!.metrics.f1 = -1;

      expect((await registry.getRun("run-1"))?.metrics.f1).toBe(0.7);
      expect((await registry.getVersion("scene", 1))?.metrics.f1).toBe(0.7);
    });
  });
}
