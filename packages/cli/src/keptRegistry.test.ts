import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderWorkspace } from "@vigie/core/steps/folderWorkspace";
import { runPipeline } from "@vigie/core/steps/runPipeline";
import { storeSource } from "@vigie/core/steps/storeSource";
import { trainingPipeline } from "@vigie/core/steps/training";
import { trainingSteps } from "@vigie/core/steps/trainingSteps";
import { writeSample } from "@vigie/core/synthesis/writeSample";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openRegistry } from "./keptRegistry";
import { playMlflow } from "./mlflow/mlflowServer.fixture";

const VIGIE = fileURLToPath(new URL("../bin/vigie.mjs", import.meta.url));
const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];

let folder: string;
let registry: string;

function vigie(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) =>
    execFile(process.execPath, [VIGIE, ...args], (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr })),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-kept-"));
  registry = join(folder, "registry");
  const outDir = join(folder, "baac");
  await writeSample({ profile: "baac", rows: 8000, seed: 3, outDir });
  const files = (await readdir(outDir)).filter((name) => name.endsWith(".csv")).map((name) => ({ name, path: join(outDir, name) }));
  const workspace = await folderWorkspace(registry, { revision: "test" });
  const source = await storeSource(files, "baac", workspace, "test");
  await workspace.registry.putSource(source);
  const input = { request: { source: source.id, candidates: QUICK, startedBy: "test" } };
  await runPipeline(trainingPipeline, trainingSteps, { name: "first", input }, workspace);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("vigie reproduce", () => {
  it("trains a version again to the same digests", async () => {
    const { code, stdout, stderr } = await vigie("reproduce", "scene@1", "--registry", registry, "--json");

    expect(code, stderr).toBe(0);
    const version = await (await openRegistry(registry)).registry.getVersion("scene", 1);
    const { onnx, raw, prepared, same } = JSON.parse(stdout);
    expect(same).toBe(true);
    expect([onnx.found, raw.found, prepared.found]).toEqual([version?.artifacts.onnx.sha256, version?.rawDigest, version?.preparedDigest]);
  }, 120_000);

  it.each([
    [["scene@9"], 1, "There is no version 9"],
    [["scene"], 1, "write it as scene@3"],
    [[], 2, "version"],
  ])("of %j ends with %i and says why", async (args, code, message) => {
    const told = await vigie("reproduce", ...args, "--registry", registry);

    expect([told.code, told.stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  it("says when a folder holds no registry, and makes none", async () => {
    const told = await vigie("reproduce", "scene@1", "--registry", join(folder, "nowhere"));

    expect([told.code, told.stderr]).toEqual([1, expect.stringContaining("holds no registry")]);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });
});

describe("vigie restore", () => {
  it("brings back a version's files, its record and its data, and does not overwrite them", async () => {
    const out = join(folder, "restored");

    const told = await vigie("restore", "scene@1", "--registry", registry, "--out", out, "--data", "--json");
    const again = await vigie("restore", "scene@1", "--registry", registry, "--out", out);

    expect(told.code, told.stderr).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({ version: "scene@1", revision: "test" });
    expect(await readdir(out)).toEqual(
      expect.arrayContaining(["model.onnx", "model.json", "golden.json", "card.md", "examples.json", "version.json"]),
    );
    const [name] = await readdir(join(out, "data"));
    expect(await readFile(join(out, "data", name!))).toEqual(await readFile(join(folder, "baac", name!)));
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("--force")]);
  });
});

describe("vigie export mlflow", () => {
  it("sends runs with their parents, metrics, files and versions with their aliases, once", async () => {
    const server = await playMlflow();
    onTestFinished(() => server.close());

    const first = await vigie("export", "mlflow", "--uri", server.url, "--registry", registry, "--experiment", "scene", "--json");
    const second = await vigie("export", "mlflow", "--uri", server.url, "--registry", registry, "--experiment", "scene", "--json");

    expect([first.code, JSON.parse(first.stdout)]).toEqual([0, { runs: 2, versions: 1, known: 0 }]);
    expect(JSON.parse(second.stdout)).toEqual({ runs: 0, versions: 0, known: 3 });
    const [parent, child] = server.runs;
    expect([parent?.info, child?.info]).toMatchObject([
      { run_name: "first", status: "FINISHED" },
      { run_name: "first.boosting", status: "FINISHED" },
    ]);
    expect(child?.tags).toContainEqual({ key: "mlflow.parentRunId", value: parent?.info.run_id });
    expect(child?.params).toContainEqual({ key: "trees", value: "60" });
    expect(child?.metrics.find(({ key }) => key === "roc_auc")?.value).toBeGreaterThan(0.6);
    expect(child?.files).toContain("model.onnx");
    expect(server.versions).toMatchObject([{ name: "scene", run_id: child?.info.run_id, aliases: ["champion"] }]);
  });

  it("says when no server answers, and knows only experiments that are there", async () => {
    const nobody = await vigie("export", "mlflow", "--uri", "http://127.0.0.1:9", "--registry", registry);
    const unknown = await vigie("export", "mlflow", "--uri", "http://127.0.0.1:9", "--registry", registry, "--experiment", "moon");

    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining("does not answer")]);
    expect(unknown.stderr).toContain("There is no experiment moon");
  });
});

describe("vigie import onnx", () => {
  const take = (file: string, ...more: string[]) =>
    vigie("import", "onnx", "--file", file, "--contract", "scene", "--family", "boosting", "--registry", registry, "--json", ...more);

  it("registers a graph that fits, as it is, judged on the same hold-out and past the same gate", async () => {
    const out = join(folder, "graph");
    await vigie("restore", "scene@1", "--registry", registry, "--out", out);
    const { registry: known } = await openRegistry(registry);
    const own = (await known.getVersion("scene", 1))!;

    const { code, stdout, stderr } = await take(join(out, "model.onnx"), "--model", "elsewhere");

    expect(code, stderr).toBe(0);
    const version = JSON.parse(stdout);
    expect(version).toMatchObject({ model: "elsewhere", version: 1, gate: { passed: true }, promotion: { promoted: true } });
    expect(version.artifacts.onnx.sha256).toBe(own.artifacts.onnx.sha256);
    expect(version.metrics.roc_auc).toBeCloseTo(own.metrics.roc_auc!, 12);
    expect((await known.getRun(version.run))?.status).toBe("finished");
  }, 120_000);

  it("refuses what is no model, and moves nothing", async () => {
    const file = join(folder, "wrong.onnx");
    await writeFile(file, "this is no graph");

    const { code, stderr } = await take(file, "--model", "wrong");

    expect([code, stderr]).toEqual([1, expect.stringContaining("not a model of ours")]);
    const { registry: known } = await openRegistry(registry);
    expect(await known.listVersions("wrong")).toEqual([]);
    expect(await known.getAlias("wrong", "champion")).toBeUndefined();
    expect((await known.listRuns("wrong")).map(({ status }) => status)).toEqual(["failed", "failed"]);
    expect(await known.getLease("training")).toBeUndefined();
  }, 120_000);
});
