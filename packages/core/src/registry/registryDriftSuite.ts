import { describe, expect, it } from "vitest";
import type { DriftCheckRecord } from "./drift/driftCheckRecord";
import type { DriftEpisode } from "./drift/driftEpisode";
import type { Registry } from "./registry";
import { at } from "./registryFixtures";

const artifact = { key: `reports/${"0".repeat(64)}/file`, sha256: "0".repeat(64), bytes: 1 };

/** What the drift records do in every registry, as tests. `registry` answers the one of the running test. */
export function describeDriftRecords(registry: () => Registry): void {
  describe("drift records", () => {
    it("keep a reference for each version, and answer nothing for another one", async () => {
      const record = { model: "scene", version: 2, contract: "scene", reference: artifact, rows: 100, at: at(1).toISOString() };
      await registry().putDriftReference(record);
      await registry().putDriftReference({ ...record, version: 3, rows: 200 });
      await registry().putDriftReference({ ...record, rows: 101 });

      expect(await registry().getDriftReference("scene", 2)).toEqual({ ...record, rows: 101 });
      expect(await registry().getDriftReference("scene", 3)).toMatchObject({ rows: 200 });
      expect(await registry().getDriftReference("scene", 1)).toBeUndefined();
      expect(await registry().getDriftReference("chi9", 2)).toBeUndefined();
    });

    it("replace the window of a model and leave the others' alone", async () => {
      await registry().putDriftWindow(aWindow("scene", 10));
      await registry().putDriftWindow(aWindow("chi9", 20));
      await registry().putDriftWindow(aWindow("scene", 30));

      expect(await registry().getDriftWindow("scene")).toEqual(aWindow("scene", 30));
      expect(await registry().getDriftWindow("chi9")).toEqual(aWindow("chi9", 20));
      expect(await registry().getDriftWindow("fr28")).toBeUndefined();
    });

    it("list checks newest first, up to a limit, and write each id once", async () => {
      for (const minute of [2, 3, 1]) await registry().putDriftCheck(aDriftCheck(`check-${minute}`, at(minute)));
      await registry().putDriftCheck(aDriftCheck("elsewhere", at(4), { model: "chi9" }));

      const again = await registry().putDriftCheck(aDriftCheck("check-2", at(9), { score: 1 }));

      expect(again).toEqual(aDriftCheck("check-2", at(2)));
      expect((await registry().listDriftChecks("scene")).map(({ id }) => id)).toEqual(["check-3", "check-2", "check-1"]);
      expect((await registry().listDriftChecks("scene", 2)).map(({ id }) => id)).toEqual(["check-3", "check-2"]);
      expect(await registry().getDriftCheck("check-1")).toEqual(aDriftCheck("check-1", at(1)));
      expect(await registry().getDriftCheck("check-7")).toBeUndefined();
    });

    it("begin, change and end a simulation", async () => {
      const simulation = { noise: 0.8, by: "olga", at: at(1).toISOString() };
      await registry().setDriftSimulation(undefined);
      await registry().setDriftSimulation({ ...simulation, noise: 0.1 });
      await registry().setDriftSimulation(simulation);
      const during = await registry().getDriftSimulation();
      await registry().setDriftSimulation(undefined);

      expect(during).toEqual(simulation);
      expect(await registry().getDriftSimulation()).toBeUndefined();
    });

    it("know how the loop is set", async () => {
      const before = await registry().getLoopSettings();
      const settings = { mode: "advise" as const, request: { candidates: ["boosting"] }, by: "olga", at: at(1).toISOString() };
      await registry().setLoopSettings(settings);

      expect(before).toBeUndefined();
      expect(await registry().getLoopSettings()).toEqual(settings);
    });

    it("give an episode to one of many who claim it at once", async () => {
      const claims = await Promise.all([1, 2, 3, 4].map(() => registry().claimDriftEpisode(anEpisode("drift-1"))));
      await registry().claimDriftEpisode(anEpisode("drift-2"));
      await registry().putDriftEpisode(anEpisode("drift-1", { outcome: "running", execution: "training-1" }));

      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await registry().listDriftEpisodes("scene")).toEqual([
        anEpisode("drift-2"),
        anEpisode("drift-1", { outcome: "running", execution: "training-1" }),
      ]);
      expect(await registry().listDriftEpisodes("scene", 1)).toEqual([anEpisode("drift-2")]);
      expect(await registry().listDriftEpisodes("chi9")).toEqual([]);
    });
  });
}

function aWindow(model: string, rows: number) {
  return {
    model,
    contract: "scene",
    kind: "new" as const,
    source: "a",
    dataset: "b",
    version: 1,
    rows,
    from: "2024-07",
    to: "2024-12",
    labelled: true,
    matrix: artifact,
    at: at(1).toISOString(),
  };
}

export function aDriftCheck(id: string, checkedAt: Date, change: Partial<DriftCheckRecord> = {}): DriftCheckRecord {
  return {
    id,
    model: "scene",
    version: 1,
    contract: "scene",
    at: checkedAt.toISOString(),
    startedBy: "schedule",
    current: { kind: "window", label: { fr: "juillet 2024", en: "July 2024" } },
    noise: 0,
    rows: { reference: 1000, current: 400 },
    verdict: "ok",
    alarms: [],
    sentence: { fr: "Rien n'a bougé.", en: "Nothing has moved." },
    score: 0.1,
    share: 0.1,
    tested: 10,
    drifted: ["lum"],
    maxRatio: { value: 1.2, feature: "lum", limit: 1.4 },
    predictionDrift: 0.2,
    predictedSevere: 0.4,
    severeLastHour: null,
    liveF1: null,
    report: artifact,
    html: { fr: artifact, en: artifact },
    ...change,
  };
}

export function anEpisode(id: string, change: Partial<DriftEpisode> = {}): DriftEpisode {
  return {
    id,
    model: "scene",
    alarm: "drift-score",
    raisedAt: at(1).toISOString(),
    cause: "Threshold Crossed",
    outcome: "started",
    execution: id,
    at: at(2).toISOString(),
    ...change,
  };
}
