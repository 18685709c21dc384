import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { dynamoClient, s3Client } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { predictionLog } from "@vigie/cloud/predictionLog";
import { s3Artifacts } from "@vigie/cloud/s3Artifacts";
import { realData, testOnRealData } from "@vigie/core/realData.fixture";
import type { Source } from "@vigie/core/registry/source";
import { beforeAll, describe, expect, inject } from "vitest";
import { ApiError, callApi, signIn } from "../../infra/local/callApi";
import { uploadSource } from "../../infra/local/data/uploadSource";
import type { ExecutionReport } from "../../infra/local/training/executionDisplay";
import { describedAccidents } from "./describedAccidents";
import { endChampion } from "./endChampion";

const EXECUTIONS = "/v1/pipelines/training/executions";
const { apiUrl, outputs, users } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });

let operator: string;
let user: string;

beforeAll(async () => {
  [operator, user] = await Promise.all([signIn(apiUrl, users.operator), signIn(apiUrl, users.user)]);
});

const champion = async () => (await registry.getAlias("scene", "champion"))?.version;

async function handIn(folder: string): Promise<Source> {
  const files = readdirSync(folder).map((name) => ({ name, path: join(folder, name) }));
  return uploadSource({ folder, files }, undefined, outputs);
}

async function start(body: object): Promise<string> {
  return (await callApi<{ id: string }>(apiUrl, EXECUTIONS, { method: "POST", token: operator, body })).id;
}

async function ended(id: string): Promise<ExecutionReport> {
  for (;;) {
    const report = await callApi<ExecutionReport>(apiUrl, `${EXECUTIONS}/${id}`, { token: user });
    if (report.state !== "running") return report;
    await wait(300);
  }
}

describe("the whole line on the national year 2024", () => {
  let source: Source;

  beforeAll(async () => {
    await endChampion(outputs.RegistryTable, "scene");
    source = await handIn(realData("baac/labelled-2024")).catch(() => undefined as never);
  });

  testOnRealData("trains, passes the gate, promotes and serves; a second start meanwhile is told which one runs", async () => {
    const id = await start({ source: source.id });

    const second = await start({ source: source.id }).catch((error: unknown) => error);
    const report = await ended(id);

    expect(second).toMatchObject({ status: 409, message: expect.stringContaining(id) });
    expect(report).toMatchObject({ state: "succeeded" });
    const version = await registry.getVersion("scene", (await champion())!);
    expect(version).toMatchObject({ family: "boosting", rows: { holdout: 10_882 } });
    expect(version!.metrics.roc_auc).toBeGreaterThanOrEqual(0.828);
    expect(version!.metrics.brier).toBeLessThanOrEqual(0.16);
    expect(version!.metrics.f1).toBeGreaterThanOrEqual(0.69);
    expect(await registry.getRun(id)).toMatchObject({ status: "finished" });
    const health = await callApi(apiUrl, "/v1/health");
    expect(health).toMatchObject({ status: "ok", version: version!.version, golden: { passed: true } });
  });

  testOnRealData("answers 200 described hold-out accidents as the offline figures of its version do", async () => {
    const version = await registry.getVersion("scene", (await champion())!);
    const artifacts = s3Artifacts({
      client: s3Client(),
      bucket: outputs.ArtifactsBucket,
      cacheDir: await mkdtemp(join(tmpdir(), "line-")),
    });
    const csv = Buffer.from(await artifacts.read(version!.artifacts.predictions)).toString("utf8");
    const offline = new Map(
      csv
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(","))
        .map(([id, , probability]) => [Number(id), Number(probability)]),
    );
    const accidents = await describedAccidents(realData("baac/labelled-2024"), [...offline.keys()].slice(0, 200));

    const differences: number[] = [];
    for (const { id, accident } of accidents) {
      const { probability } = await callApi<{ probability: number }>(apiUrl, "/v1/predictions", {
        method: "POST",
        token: user,
        body: { accident },
      });
      differences.push(Math.abs(probability - offline.get(id)!));
    }

    expect(differences).toHaveLength(200);
    expect(Math.max(...differences)).toBeLessThan(1e-5);
  });

  testOnRealData("logs who asked what, when, of which version, and what was answered", async () => {
    const before = Date.now();
    const reply = await callApi<{ id: string; probability: number }>(apiUrl, "/v1/predictions", {
      method: "POST",
      token: user,
      body: { accident: { dep: "34", lum: 1 } },
    });

    const entry = await predictionLog({ client: dynamoClient(), table: outputs.PredictionsTable }).get(reply.id);

    expect(entry).toMatchObject({
      id: reply.id,
      model: "scene",
      version: await champion(),
      probability: reply.probability,
      inputs: { dep: 34, lum: 1 },
    });
    expect(Date.parse(entry!.at)).toBeGreaterThanOrEqual(before - 1000);
    expect(entry!.latencyMs).toBeGreaterThan(0);
  });

  testOnRealData("a worker killed in the middle of its training is replaced, and the execution succeeds", async () => {
    const id = await start({ source: source.id, candidates: [{ name: "slow", family: "boosting", parameters: { trees: 400, seed: 7 } }] });
    const killed = await killWorker("train", async () => (await registry.getRun(`${id}.slow`))?.status === "running");

    const report = await ended(id);

    expect(killed).toBeGreaterThan(0);
    expect(report).toMatchObject({ state: "succeeded" });
    expect(await registry.getRun(`${id}.slow`)).toMatchObject({ status: "finished" });
  });

  testOnRealData("a failing gate leaves the champion and its answers as they were", async () => {
    const [before, versions] = [await champion(), (await registry.listVersions("scene")).length];
    const ignorant = [{ name: "ignorant", family: "boosting", parameters: { trees: 1, learningRate: 1e-9 } }];

    const report = await ended(await start({ source: source.id, candidates: ignorant }));

    expect(report).toMatchObject({ state: "failed", failure: { error: "GateError", cause: expect.stringContaining("brier") } });
    expect(await champion()).toBe(before);
    expect(await registry.listVersions("scene")).toHaveLength(versions);
    expect(await registry.getRun(report.id)).toMatchObject({ status: "failed", error: expect.stringContaining("brier") });
    expect(await callApi(apiUrl, "/v1/health")).toMatchObject({ status: "ok", version: before });
  });

  testOnRealData("data without a table fail the run by name, and the next one starts", async () => {
    const before = await champion();
    const { files } = source;
    const broken: Source = { ...source, id: "f".repeat(64), files: files.filter(({ name }) => !name.startsWith("usagers")) };
    await registry.putSource(broken);

    const report = await ended(await start({ source: broken.id }));

    expect(report).toMatchObject({ state: "failed", failure: { error: "DataError", cause: expect.stringMatching(/usagers|users/) } });
    expect(await champion()).toBe(before);
    await expect(start({ source: "0".repeat(64) }).then(ended)).resolves.toMatchObject({ state: "failed" });
  });

  testOnRealData("a request for another role's work is refused", async () => {
    const refused = await callApi(apiUrl, EXECUTIONS, { method: "POST", token: user, body: {} }).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({ status: 403 });
  });
});

describe("Chicago", () => {
  testOnRealData("trains a model of its own, whose data and answers can be looked at", async () => {
    const folder = realData("chicago");
    const files = readdirSync(folder)
      .filter((name) => /^(elicaluya|hassouss|hollow27mc|jonathan813|woiny27)_.*\.csv\.gz$/.test(name))
      .map((name) => ({ name, path: join(folder, name) }));
    const source = await uploadSource({ folder, files }, undefined, outputs);

    const report = await ended(await start({ source: source.id }));
    const { datasets } = await callApi<{ datasets: { id: string; dataset: string }[] }>(apiUrl, "/v1/datasets", { token: user });
    const { id } = datasets.find(({ dataset }) => dataset === "chicago")!;
    const quality = await callApi<object>(apiUrl, `/v1/datasets/${id}/quality`, { token: user });
    const features = { posted_speed_limit: 30, weather_condition: "CLEAR", crash_hour: 17 };
    const body = { contract: "chi9", features };
    const prediction = await callApi(apiUrl, "/v1/predictions", { method: "POST", token: user, body });

    expect(report).toMatchObject({ state: "succeeded" });
    expect(quality).toMatchObject({ dataset: "chicago" });
    expect(prediction).toMatchObject({ model: "chi9", contract: "chi9", version: 1 });
    expect((await registry.getVersion("chi9", 1))!.metrics.roc_auc).toBeGreaterThanOrEqual(0.8);
  });
});

/** Ends the emulator's worker process of a step function as soon as `when` holds. Answers its process id. */
async function killWorker(functionName: string, when: () => Promise<boolean>): Promise<number> {
  for (;;) {
    if (await when()) {
      const pid = workerOf(functionName);
      if (pid) {
        process.kill(pid, "SIGKILL");
        return pid;
      }
    }
    await wait(50);
  }
}

function workerOf(functionName: string): number | undefined {
  const name = outputs.TrainingMachineArn.split(":").at(-1)?.replace("training", functionName);
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .find((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/exe`).includes("node") &&
          readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`ministack-lambda-${name}-`)
        );
      } catch {
        return false;
      }
    });
}
