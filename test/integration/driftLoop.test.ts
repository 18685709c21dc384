import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CloudWatchClient, SetAlarmStateCommand } from "@aws-sdk/client-cloudwatch";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { ListExecutionsCommand } from "@aws-sdk/client-sfn";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import type { Source } from "@vigie/core/registry/source";
import { writePeriod } from "@vigie/core/synthesis/writePeriod";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { callApi, signIn } from "../../infra/local/callApi";
import { dataFiles } from "../../infra/local/data/chooseData";
import { ensureSample } from "../../infra/local/data/ensureSample";
import { uploadSource } from "../../infra/local/data/uploadSource";
import { endChampion } from "./endChampion";

type Check = { id: string; version: number; verdict: string; score: number; noise: number; current: { kind: string } };
type Episode = { outcome: string; execution: string | null; cause: string };
type File = { name: string; path: string };

const { apiUrl, outputs, users } = inject("vigie");
const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
const executions = executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn });
const refreshes = executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn.replace(/training$/, "refresh") });
const ALARM = outputs.TrainingMachineArn.split(":").at(-1)!.replace("training", "drift-score");
const LOOP = ALARM.replace("drift-score", "drift-alarm");

const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];

/** Of the generated year: enough for a model of half of it to pass the gate. */
const SAMPLE_ACCIDENTS = 24_000;

/** Drift makes severe accidents harder to find: whoever retrains because of it asks for those. */
const REQUEST = { candidates: QUICK, threshold: { kind: "recall-floor", floor: 0.85 } };

let folder: string;
let halves: { first: File[]; second: File[] };
let admin: string;
let operator: string;
let user: string;

const api = <T>(method: "GET" | "POST" | "PUT", path: `/v1/${string}`, token: string, body?: unknown) =>
  callApi<T>(apiUrl, path, { token, ...(method === "GET" ? {} : { method, body }) });
const champion = async () => (await registry.getAlias("scene", "champion"))?.version;
const latest = async () => (await api<{ check: Check }>("GET", "/v1/drift/latest", user)).check;
const predictedBy = async () => (await api<{ version: number }>("POST", "/v1/predictions", user, { features: { lum: 1 } })).version;
const loop = () => api<{ mode: string; episodes: Episode[] }>("GET", "/v1/drift/loop", user);

beforeAll(async () => {
  await endChampion(outputs.RegistryTable, "scene");
  folder = await mkdtemp(join(tmpdir(), "vigie-loop-"));
  [admin, operator, user] = await Promise.all([signIn(apiUrl, users.admin), signIn(apiUrl, users.operator), signIn(apiUrl, users.user)]);
  const data = process.env.VIGIE_TEST_DATA;
  const year = data ? join(data, "baac/labelled-2024") : await ensureSample(folder, SAMPLE_ACCIDENTS);
  const { files } = await dataFiles(year);
  await writePeriod({ files, months: [1, 2, 3, 4, 5, 6], outDir: join(folder, "first") });
  await writePeriod({ files, months: [7, 8, 9, 10, 11, 12], outDir: join(folder, "second"), noise: { strength: 0.8, seed: 1 } });
  halves = { first: filesOf("first", ""), second: filesOf("second", "later-") };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function filesOf(name: string, prefix: string): File[] {
  const dir = join(folder, name);
  return readdirSync(dir).map((file) => ({ name: `${prefix}${file}`, path: join(dir, file) }));
}

const handIn = (files: File[]): Promise<Source> => uploadSource({ folder, files }, undefined, outputs);

async function ended(machine: typeof executions, name: string) {
  while (await machine.isRunning(name)) await wait(200);
  return machine.describe(name);
}

async function trained(request: object) {
  const { id } = await api<{ id: string }>("POST", "/v1/pipelines/training/executions", operator, request);
  return ended(executions, id);
}

async function refreshed(name: string) {
  await refreshes.start(name, { request: { startedBy: "test" } });
  const execution = await ended(refreshes, name);
  expect(execution).toMatchObject({ status: "SUCCEEDED" });
  return (await registry.getDriftCheck(name))!;
}

async function checked(body: object = {}): Promise<Check> {
  const { id } = await api<{ id: string }>("POST", "/v1/drift/checks", operator, body);
  for (;;) {
    const { state } = await api<{ state: string }>("GET", `/v1/drift/checks/${id}`, user);
    if (state !== "running") return (await api<{ check: Check }>("GET", `/v1/drift/reports/${id}`, user)).check;
    await wait(200);
  }
}

async function startedForDrift(): Promise<string[]> {
  const { executions: all = [] } = await stepFunctionsClient().send(
    new ListExecutionsCommand({ stateMachineArn: outputs.TrainingMachineArn }),
  );
  return all.flatMap(({ name }) => (name?.startsWith("drift-") ? [name] : []));
}

async function until<T>(what: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await what();
    if (found) return found;
    await wait(200);
  }
}

async function tell(payload: unknown) {
  const client = new LambdaClient();
  const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: LOOP, Payload: JSON.stringify(payload) }));
  return { failed: FunctionError !== undefined, answer: JSON.parse(Buffer.from(Payload ?? []).toString("utf8") || "null") };
}

function message(TopicArn = outputs.AlarmTopicArn) {
  return { Records: [{ Sns: { TopicArn, Message: JSON.stringify({ AlarmName: ALARM, NewStateValue: "ALARM" }) } }] };
}

describe("the closed loop", () => {
  let serving: number;

  it("begins calm: version 1 of January to June, and nothing newer to look at", async () => {
    const source = await handIn(halves.first);
    const first = await trained({ source: source.id, candidates: QUICK, promotion: "always-if-better" });
    expect(first).toMatchObject({ status: "SUCCEEDED" });
    serving = (await champion())!;

    const calm = await refreshed("refresh-calm");

    expect(await registry.getDriftReference("scene", serving)).toMatchObject({ version: serving });
    expect(calm).toMatchObject({ version: serving, verdict: "ok" });
    expect(calm.score).toBeLessThan(0.5);
    expect(await startedForDrift()).toEqual([]);
  });

  it("refuses a message that is forged: another topic, or no alarm behind it", async () => {
    expect((await tell(message("arn:aws:sns:eu-west-3:999999999999:mine"))).failed).toBe(true);
    expect(await tell(message())).toEqual({ failed: false, answer: { "drift-score": "unanswered" } });
    expect((await tell({ hello: "world" })).failed).toBe(true);
    expect(await startedForDrift()).toEqual([]);
  });

  it("closes: July to December drift, one training answers, its version serves, and all is calm again", async () => {
    await api("PUT", "/v1/drift/loop", admin, { mode: "retrain", request: REQUEST });
    const source = await handIn([...halves.first, ...halves.second]);
    const begun = performance.now();

    const drifted = await refreshed("refresh-drifted");
    const [name] = await until(async () => {
      const names = await startedForDrift();
      return names.length > 0 && names;
    });
    const again = await checked();
    const execution = await ended(executions, name!);

    expect(drifted).toMatchObject({ version: serving, verdict: "drift", current: { kind: "window" } });
    expect(drifted.score).toBeGreaterThan(0.5);
    expect(again.score).toBe(drifted.score);
    expect(execution).toMatchObject({
      status: "SUCCEEDED",
      input: { request: { source: source.id, startedBy: "alarm drift-score", cause: expect.stringContaining("Threshold Crossed") } },
    });
    expect((await registry.getRun(name!))?.tags).toMatchObject({ cause: expect.stringContaining("drift-score"), promoted: "true" });
    const next = (await champion())!;
    expect(next).toBe(serving + 1);

    const predicted = await until(async () => {
      const version = await predictedBy();
      return version === next && version;
    });
    const calm = await refreshed("refresh-calm-again");

    expect(predicted).toBe(next);
    expect(await registry.getDriftReference("scene", next)).toMatchObject({ version: next });
    expect(calm).toMatchObject({ version: next });
    expect(calm.score).toBeLessThan(0.5);
    expect(await startedForDrift()).toHaveLength(1);
    console.info(`the loop closed in ${((performance.now() - begun) / 1000).toFixed(1)} s: score ${drifted.score} to ${calm.score}`);
  });

  it("answers the same alarm once, and a second one within a day not at all", async () => {
    const replayed = await tell(message());
    // Out of the alarm, as a minute without drift would bring it, so that the next check raises it anew.
    await new CloudWatchClient().send(new SetAlarmStateCommand({ AlarmName: ALARM, StateValue: "OK", StateReason: "test" }));
    await api("POST", "/v1/drift/simulation", admin, { noise: 0.8 });
    const simulated = await checked();
    await until(async () => (await loop()).episodes.some(({ outcome }) => outcome === "cooling-down"));
    const rechecked = await tell({ recheck: true });
    await api("POST", "/v1/drift/simulation", admin, {});
    const after = await checked();

    expect(replayed.failed).toBe(false);
    expect(simulated).toMatchObject({ noise: 0.8, verdict: "drift" });
    expect(rechecked.answer).toMatchObject({ "drift-score": "unanswered" });
    expect(new Set(Object.values(rechecked.answer))).toEqual(new Set(["unanswered"]));
    expect(after).toMatchObject({ noise: 0 });
    expect(after.score).toBeLessThan(0.5);
    expect(await startedForDrift()).toHaveLength(1);
  });

  it("keeps champion and reference when a challenger is worse, and when a run fails", async () => {
    const before = await champion();
    const reference = await registry.getDriftReference("scene", before!);
    const window = await registry.getDriftWindow("scene");
    const worse = await trained({
      ...REQUEST,
      candidates: [{ name: "small", family: "boosting", parameters: { trees: 15, learningRate: 0.2 } }],
    });
    const overconfident = [{ name: "overconfident", family: "boosting", parameters: { trees: 5, positiveWeight: 1000 } }];
    const failed = await trained({ candidates: overconfident });

    expect((worse.output as { promote?: { promoted: boolean } } | undefined)?.promote?.promoted ?? false).toBe(false);
    expect(failed).toMatchObject({ status: "FAILED", error: "GateError" });
    expect(await champion()).toBe(before);
    expect(await registry.getDriftReference("scene", before!)).toEqual(reference);
    expect(await registry.getDriftWindow("scene")).toEqual(window);
    expect(await registry.getLease("training").then((lease) => lease && executions.isRunning(lease.execution))).not.toBe(true);
    expect(await predictedBy()).toBe(before);
    expect(await latest()).toMatchObject({ version: before });
  });
});
