import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { loadModel } from "../predict/loadedModel";
import { contractNamed } from "../prepare/contracts";
import type { Version } from "../registry/version";
import { writeSample } from "../synthesis/writeSample";
import { folderWorkspace } from "./folderWorkspace";
import { runPipeline } from "./runPipeline";
import { storeSource } from "./storeSource";
import { trainingPipeline } from "./training";
import { TrainingRequest } from "./trainingRequest";
import { trainingSteps } from "./trainingSteps";
import type { Workspace } from "./workspace";

/** What somebody would add to `catalogue.json`, and nothing else anywhere. */
const ADDED = vi.hoisted(() => ({
  "shallow-boosting": {
    family: "boosting",
    parameters: { trees: 40 },
    preprocessing: { places: "if-known" },
    search: { method: "grid", folds: 2, scoring: "log_loss", baseline: false, space: { leaves: [4, 8] } },
    onRequest: true,
  },
}));

vi.mock("./catalogue.json", async (original) => {
  const { default: entries } = await original<{ default: object }>();
  return { default: { ...entries, ...ADDED } };
});

let folder: string;
let workspace: Workspace;
let source: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-entry-"));
  workspace = await folderWorkspace(join(folder, "work"), { revision: "test" });
  const outDir = join(folder, "sample");
  await writeSample({ profile: "baac", rows: 12_000, seed: 3, outDir });
  const names = (await readdir(outDir)).filter((name) => name.endsWith(".csv"));
  const files = names.map((name) => ({ name, path: join(outDir, name) }));
  const stored = await storeSource(files, "baac", workspace, "test");
  await workspace.registry.putSource(stored);
  source = stored.id;
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an entry that is added to the catalogue", () => {
  it("is searched, trained, judged, registered and served when a request names it", async () => {
    const input = { request: { source, candidates: ["shallow-boosting"], startedBy: "test" } };

    const { register } = await runPipeline(trainingPipeline, trainingSteps, { name: "added", input }, workspace);

    const { version } = register as { version: Version };
    expect(version).toMatchObject({ family: "boosting", gate: { passed: true }, run: "added.shallow-boosting" });
    const runs = (await workspace.registry.listRuns("scene")).map(({ id, status }) => `${id} ${status}`);
    expect(runs).toEqual(expect.arrayContaining(["trial-1", "trial-2"].map((trial) => `added.shallow-boosting.${trial} finished`)));
    const card = Buffer.from(await workspace.artifacts.read(version.artifacts.card!)).toString("utf8");
    for (const told of ["Purpose", "Data", "Figures", "Limits", "cite"]) expect(card).toMatch(new RegExp(`^## .*${told}`, "m"));
    expect(card).toMatch(/Area under the ROC curve \| 0\.\d{3} \| 0\.\d{3} to 0\.\d{3}/);
    const { onnx, model, golden } = version.artifacts;
    const [graph, bundle, rows] = await Promise.all([onnx, model, golden].map((ref) => workspace.artifacts.read(ref)));
    const served = await loadModel({ onnx: graph!, model: bundle!, golden: rows! });
    const { probability } = await served.predict(new Float32Array(contractNamed("scene").features.length).fill(Number.NaN));
    await served.close();
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
  }, 120_000);

  it("is known to requests by its name alone, one that is not in the catalogue is not", () => {
    expect(TrainingRequest.parse({ candidates: ["shallow-boosting"] }).candidates[0]).toMatchObject({ name: "shallow-boosting" });
    const refused = TrainingRequest.safeParse({ candidates: ["shalow-boosting"] });
    expect(JSON.stringify(refused.error)).toContain("shallow-boosting");
  });

  it("is written in no source beside", async () => {
    const sources = new URL("../../../", import.meta.url);
    const form = await readFile(new URL("console/src/screens/pipelines/trainingForm.ts", sources), "utf8");
    const document = await readFile(new URL("client/src/api.generated.ts", sources), "utf8");

    for (const text of [form, document]) expect(text).not.toMatch(/"boosting-tuned"|"blend-in-folds"/);
  });
});
