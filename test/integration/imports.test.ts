import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { UploadLink } from "@vigie/cloud/batchFiles";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import type { Source } from "@vigie/core/registry/source";
import type { Version } from "@vigie/core/registry/version";
import type { ArtifactRef } from "@vigie/core/steps/artifact";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { dataFiles } from "../../infra/local/data/chooseData";
import { ensureSample } from "../../infra/local/data/ensureSample";
import { uploadSource } from "../../infra/local/data/uploadSource";
import type { ExecutionReport } from "../../infra/local/training/executionDisplay";

const EXECUTIONS = "/v1/pipelines/training/executions";
/** Models of this file alone. */
const [MODEL, ELSEWHERE] = ["restored", "elsewhere"];
/** A field of ONNX, `doc_string`, that says "v": another file, and the same model. */
const DOC_STRING = Buffer.from([0x32, 1, 0x76]);
const VIGIE = resolve(import.meta.dirname, "../../packages/cli/bin/vigie.mjs");

const { apiUrl, outputs, users } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
let folder: string;
let source: Source;
let tokens: Record<"operator" | "admin", string>;
let trained: Version;
const artifacts = () => s3Artifacts({ client: s3Client(), bucket: outputs.ArtifactsBucket, cacheDir: join(folder, "artifacts") });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vigie-imports-"));
  tokens = { operator: await signIn(apiUrl, users.operator), admin: await signIn(apiUrl, users.admin) };
  source = await uploadSource(await dataFiles(await ensureSample(folder, 8000)), "baac", outputs);
  const parameters = { trees: 60, learningRate: 0.15, leaves: 15 };
  expect(await train([{ name: "boosting", family: "boosting", parameters }], MODEL)).toMatchObject({ state: "succeeded" });
  trained = (await registry.getVersion(MODEL, 1))!;
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a graph that was made elsewhere", () => {
  it("is sent once, is held to the same gate without being trained, and serves", async () => {
    const graph = Buffer.concat([await artifacts().read(trained.artifacts.onnx), DOC_STRING]);
    const { onnx, upload } = await announced(graph);

    expect([(await send(upload, graph)).status, (await send(upload, graph)).status]).toEqual([200, 412]);
    const report = await train([{ name: "imported", family: "boosting", onnx }], ELSEWHERE);

    expect(report).toMatchObject({ state: "succeeded" });
    const version = (await registry.getVersion(ELSEWHERE, 1))!;
    expect(version).toMatchObject({ family: "boosting", parameters: {}, gate: { passed: true }, artifacts: { onnx } });
    expect(version.metrics.roc_auc).toBeCloseTo(trained.metrics.roc_auc!, 9);
    const [ours, theirs] = await Promise.all([MODEL, ELSEWHERE].map((model) => predicted(model)));
    expect(theirs).toMatchObject({ model: ELSEWHERE, version: 1 });
    expect(Math.abs(theirs!.probability - ours!.probability)).toBeLessThan(1e-5);
  }, 300_000);

  it("that is none fails its training by name, and nothing is registered", async () => {
    const graph = Buffer.from("this is no graph");
    const { onnx, upload } = await announced(graph);
    await send(upload, graph);

    const report = await train([{ name: "imported", family: "boosting", onnx }], "no-graph");

    expect(report).toMatchObject({ state: "failed", failure: { cause: expect.stringContaining("not a model of ours") } });
    expect(await registry.listVersions("no-graph")).toEqual([]);
  }, 300_000);

  it.each([
    ["another place", { key: `raw/${"a".repeat(64)}/model.onnx`, sha256: "a".repeat(64), bytes: 1 }, {}],
    ["something to learn", { key: `models/${"a".repeat(64)}/model.onnx`, sha256: "a".repeat(64), bytes: 1 }, { parameters: { trees: 3 } }],
  ])("is refused with %s", async (_, onnx, more) => {
    await expect(train([{ name: "imported", family: "boosting", onnx, ...more }], "refused")).rejects.toMatchObject({ status: 422 });
  });
});

describe("vigie restore --stage", () => {
  it("brings back a version's files, its raw data by their digests, and the revision of its code", async () => {
    const out = join(folder, "restored");
    const body = { name: "restores", role: "operator", days: 1 };
    const { key } = await callApi<{ key: string }>(apiUrl, "/v1/keys", { method: "POST", token: tokens.admin, body });

    const told = await vigie(
      { VIGIE_API: apiUrl, VIGIE_API_KEY: key },
      "restore",
      `${MODEL}@1`,
      "--stage",
      "test",
      "--out",
      out,
      "--data",
      "--json",
    );

    expect(told.code, told.stderr).toBe(0);
    const { rawDigest, preparedDigest, revision } = trained;
    expect(JSON.parse(told.stdout)).toMatchObject({ version: `${MODEL}@1`, rawDigest, preparedDigest, revision });
    expect(await digestOf(join(out, "model.onnx"))).toBe(trained.artifacts.onnx.sha256);
    expect(JSON.parse(told.stdout).data.sort()).toEqual(source.files.map(({ name }) => name).sort());
    for (const { name, ref } of source.files) expect(await digestOf(join(out, "data", name))).toBe(ref.sha256);
    expect(JSON.parse(await readFile(join(out, "version.json"), "utf8"))).toMatchObject({ model: MODEL, version: 1, rawDigest });
  }, 120_000);
});

async function train(candidates: readonly unknown[], model: string): Promise<ExecutionReport> {
  const body = { source: source.id, model, contract: "scene", candidates };
  const token = tokens.operator;
  const { id } = await callApi<{ id: string }>(apiUrl, EXECUTIONS, { method: "POST", token, body });
  for (;;) {
    const report = await callApi<ExecutionReport>(apiUrl, `${EXECUTIONS}/${id}`, { token });
    if (report.state !== "running") return report;
    await wait(300);
  }
}

function announced(graph: Buffer): Promise<{ onnx: ArtifactRef; upload: UploadLink }> {
  const body = { sha256: createHash("sha256").update(graph).digest("hex"), bytes: graph.length };
  return callApi(apiUrl, "/v1/imports", { method: "POST", token: tokens.operator, body });
}

function send({ method, url, headers }: UploadLink, body: Buffer): Promise<Response> {
  return fetch(url, { method, headers, body: new Uint8Array(body) });
}

function predicted(model: string): Promise<{ model: string; version: number; probability: number }> {
  const body = { model, features: { lum: 5, agg: 2, n_vehicles: 2 } };
  return callApi(apiUrl, "/v1/predictions", { method: "POST", token: tokens.operator, body });
}

async function digestOf(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

function vigie(environment: Record<string, string>, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...environment };
  return new Promise((answer) =>
    execFile(process.execPath, [VIGIE, ...args], { env }, (error, stdout, stderr) =>
      answer({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
}
