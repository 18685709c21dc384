import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DriftReport } from "../drift/driftReport";
import type { DriftCheckRecord } from "../registry/drift/driftCheckRecord";
import { writePeriod } from "../synthesis/writePeriod";
import { writeSample } from "../synthesis/writeSample";
import { driftCheckPipeline } from "./driftChecking";
import { folderWorkspace } from "./folderWorkspace";
import { tasksOf } from "./pipeline";
import type { Promotion } from "./promote";
import { refreshPipeline } from "./refresh";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import { trainingSteps } from "./trainingSteps";
import { watchSteps } from "./watchSteps";
import type { Workspace } from "./workspace";

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];
const FIRST_HALF = [1, 2, 3, 4, 5, 6];
const SECOND_HALF = [7, 8, 9, 10, 11, 12];
/** As the hourly schedule asks for it. */
const SCHEDULED = { startedBy: "schedule drift-hourly", onceReady: true };

let folder: string;
let workspace: Workspace;
let sample: { name: string; path: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-watch-"));
  workspace = await folderWorkspace(folder, { revision: "test" });
  await writeSample({ profile: "baac", rows: 16_000, seed: 5, outDir: join(folder, "year") });
  sample = await filesOf("year");
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function filesOf(name: string) {
  const dir = join(folder, name);
  return (await readdir(dir)).filter((file) => file.endsWith(".csv")).map((file) => ({ name: file, path: join(dir, file) }));
}

async function handIn(...files: { name: string; path: string }[]) {
  // Later than the one before: the newest source is what a refresh takes.
  const source = await storeSource(files, "baac", workspace, "test");
  await workspace.registry.putSource(source);
  return source;
}

const train = (name: string, request: object) =>
  runPipeline(
    trainingPipeline,
    trainingSteps,
    { name, input: { request: { candidates: QUICK, startedBy: "test", ...request } } },
    workspace,
  );
const refresh = (name: string) => runPipeline(refreshPipeline, watchSteps, { name, input: { request: {} } }, workspace);
const check = async (name: string, request: object = {}) =>
  (await runPipeline(driftCheckPipeline, watchSteps, { name, input: { request } }, workspace)).check as DriftCheckRecord;

test.each([refreshPipeline, driftCheckPipeline])(
  "pipeline $name names only steps that exist, each with the input that it declares",
  ({ states }) => {
    for (const { step, input } of tasksOf(states)) {
      const schema = watchSteps[step]?.input as { shape?: Record<string, unknown> } | undefined;
      expect({ step, keys: Object.keys(input).sort() }).toEqual({ step, keys: Object.keys(schema?.shape ?? {}).sort() });
    }
  },
);

describe("the watch over a model", () => {
  let half: { name: string; path: string }[];

  test("has nothing to look at before there are data, a champion, a reference and a window", async () => {
    await expect(refresh("too-early")).rejects.toThrow("No data has been handed in yet.");
    await expect(check("too-early")).rejects.toThrow("has no champion");
    expect(await check("too-early-by-schedule", SCHEDULED)).toEqual({ notChecked: expect.stringContaining("has no champion yet") });

    await writePeriod({ files: sample, months: FIRST_HALF, outDir: join(folder, "first") });
    half = await filesOf("first");
    const source = await handIn(...half);
    await expect(refresh("without-champion")).rejects.toThrow("has no champion");
    const state = await train("first", { source: source.id, cause: "because a test wants it" });

    expect(state.promote as Promotion).toMatchObject({ promoted: true, version: 1 });
    expect((await workspace.registry.getRun("first"))?.tags.cause).toBe("because a test wants it");
    expect(await workspace.registry.getDriftReference("scene", 1)).toMatchObject({ contract: "scene" });
    await expect(check("without-window")).rejects.toThrow("no refresh has run");
  }, 120_000);

  test("ends a schedule's check well and without a report as long as no refresh has run, and says so", async () => {
    const said: unknown[] = [];
    const place = { ...workspace, log: (...line: unknown[]) => said.push(line) };

    const state = await runPipeline(driftCheckPipeline, watchSteps, { name: "by-schedule", input: { request: SCHEDULED } }, place);

    expect(state.check).toEqual({ notChecked: "Model scene has no current rows yet: no refresh has run." });
    expect(said).toEqual([["drift not checked yet", { model: "scene", reason: expect.stringContaining("no refresh has run") }]]);
    expect(await workspace.registry.listDriftChecks("scene")).toEqual([]);
  });

  test("looks at the hold-out while nothing is newer than what the champion was trained on", async () => {
    await refresh("calm");

    const found = await workspace.registry.getDriftCheck("calm");
    expect(await workspace.registry.getDriftWindow("scene")).toMatchObject({
      kind: "holdout",
      from: "2023-01",
      to: "2023-06",
      labelled: true,
    });
    expect(found).toMatchObject({ version: 1, noise: 0, current: { kind: "window" } });
    expect(found!.score).toBeLessThan(0.2);
    expect(found!.liveF1).toBeGreaterThan(0.4);
    expect(await check("calm-by-schedule", SCHEDULED)).toMatchObject({ version: 1, score: found!.score });
  });

  test("sees the simulation in the data, and nothing of it once it has ended", async () => {
    await workspace.registry.setDriftSimulation({ noise: 0.8, by: "test", at: new Date().toISOString() });
    const simulated = await check("simulated");
    await workspace.registry.setDriftSimulation(undefined);
    const after = await check("after");

    expect(simulated).toMatchObject({ noise: 0.8, verdict: "drift" });
    expect(simulated.score).toBeGreaterThan(0.5);
    expect(simulated.alarms).toContain("score");
    expect(after.noise).toBe(0);
    expect(after.score).toBe((await workspace.registry.getDriftCheck("calm"))!.score);
  });

  test("finds the drift of a new period, and the new champion's own data calm again", async () => {
    await writePeriod({ files: sample, months: SECOND_HALF, outDir: join(folder, "second"), noise: { strength: 0.8, seed: 1 } });
    const renamed = (await filesOf("second")).map((file) => ({ ...file, name: `second-${file.name}` }));
    const source = await handIn(...half, ...renamed);

    await refresh("drifted");
    const drifted = await workspace.registry.getDriftCheck("drifted");
    const state = await train("second", { source: source.id });
    await refresh("calm-again");

    expect(await workspace.registry.getDriftCheck("drifted")).toMatchObject({ verdict: "drift", version: 1 });
    expect(drifted!.score).toBeGreaterThan(0.5);
    expect(state.promote as Promotion).toMatchObject({ promoted: true, version: 2 });
    const calm = await workspace.registry.getDriftCheck("calm-again");
    expect(calm).toMatchObject({ version: 2 });
    expect(calm!.score).toBeLessThan(0.5);
    expect(await workspace.registry.getDriftWindow("scene")).toMatchObject({ kind: "holdout", version: 2, to: "2023-12" });
  }, 120_000);

  test("keeps the reference of the champion when a candidate is not promoted", async () => {
    const before = await workspace.registry.getDriftReference("scene", 2);
    const state = await train("worse", {
      candidates: [{ name: "worse", family: "boosting", parameters: { trees: 25, learningRate: 0.1 } }],
    });

    expect(state.promote as Promotion).toMatchObject({ promoted: false });
    expect(await workspace.registry.getDriftReference("scene", 2)).toEqual(before);
    expect((await check("still")).version).toBe(2);
  }, 120_000);

  test("checks once for an execution that comes again", async () => {
    const first = await check("twice");
    const second = await check("twice", { season: true });

    expect(second).toEqual(first);
    expect((await workspace.registry.listDriftChecks("scene")).filter(({ id }) => id === "twice")).toHaveLength(1);
  });

  test("stores a report that can be read, and a page in both languages", async () => {
    const { report, html } = await check("report");

    const read = async (ref: typeof report) => Buffer.from(await workspace.artifacts.read(ref)).toString("utf8");
    expect(DriftReport.parse(JSON.parse(await read(report))).about).toMatchObject({ model: "scene", version: 2 });
    expect(await read(html.fr)).toContain('<html lang="fr">');
    expect(await read(html.en)).toContain('<html lang="en">');
  });
});

describe("rows that are handed in", () => {
  const upload = async (name: string, csv: string) =>
    check(name, { current: { kind: "upload", file: await workspace.artifacts.put("prepared", `${name}.csv`, Buffer.from(csv)) } });
  const header = async () => {
    const { reference } = (await workspace.registry.getDriftReference("scene", 2))!;
    expect(reference.bytes).toBeGreaterThan(0);
    const { contractNamed } = await import("../prepare/contracts");
    return contractNamed("scene").features.map(({ name }) => name);
  };

  test.each([
    ["no row", 0, ""],
    ["one row", 1, "1"],
    ["constant rows", 400, "1"],
    ["missing values alone", 400, ""],
    ["infinite values", 400, "Infinity"],
    ["a level that nobody knows", 400, "987"],
  ])("are answered with a defined verdict when there is %s", async (name, rows, cell) => {
    const names = await header();
    const line = names.map(() => cell).join(",");
    const found = await upload(name.replaceAll(" ", "-"), [names.join(","), ...Array<string>(rows).fill(line)].join("\n"));

    expect(found.rows.current).toBe(cell === "" && rows > 0 ? rows : rows);
    expect(found.verdict).toBe(rows < 300 ? "not-enough-data" : "drift");
    expect(found.alarms.length > 0).toBe(rows >= 300);
    expect(Number.isFinite(found.score)).toBe(true);
  });

  test("are refused with the names of other columns, and with the cells that are text", async () => {
    const names = await header();

    await expect(upload("other", "lum,colour\n1,2")).rejects.toMatchObject({
      name: "DataError",
      message: expect.stringContaining("colour is no feature of scene"),
    });
    await expect(upload("text", `${names.join(";")}\n${names.map(() => "dark").join(";")}`)).rejects.toMatchObject({
      name: "DataError",
      details: expect.arrayContaining([{ path: "row 1:lum", message: '"dark" is no number' }]),
    });
  });

  test("and logged predictions need a place that has them", async () => {
    await expect(check("predictions", { current: { kind: "predictions" } })).rejects.toThrow("log of them");

    const inputs = { lum: 1, dep: 34 };
    const between = async () => Array.from({ length: 400 }, (_, index) => ({ inputs, probability: (index % 10) / 10 }));
    const logged = { ...workspace, predictions: { between } };
    const state = await runPipeline(
      driftCheckPipeline,
      watchSteps,
      { name: "logged", input: { request: { current: { kind: "predictions", hours: 2 } } } },
      logged,
    );

    expect(state.check as DriftCheckRecord).toMatchObject({ verdict: "drift", rows: { current: 400 }, current: { kind: "predictions" } });
  });
});
