import { mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { dynamoClient, stepFunctionsClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import { executionsOf } from "@vigie/cloud/executions";
import { writePeriod } from "@vigie/core/synthesis/writePeriod";
import { announce, seconds } from "./announce";
import { runCommand, StepFailure } from "./bootstrap/stepFailure.mjs";
import { callApi, signIn } from "./callApi";
import { enterCloud } from "./cloudEnvironment";
import { chooseData, dataFiles } from "./data/chooseData";
import { ensureSample } from "./data/ensureSample";
import { uploadSource } from "./data/uploadSource";
import { ensureDeployed } from "./deploy/ensureDeployed";
import { localCloud } from "./localCloud";
import { DEFAULT_PORT, DEFAULT_STAGE } from "./options";
import { openStage } from "./stage/openStage";
import { readStage, writeStage } from "./stage/stageFile";
import { runTraining } from "./training/runTraining";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const run = join(root, ".vigie");

const NOISE = { strength: 0.8, seed: 1 };
const QUICK = [{ name: "boosting", family: "boosting", parameters: { trees: 60, learningRate: 0.2 } }];
const REQUEST = { candidates: QUICK, threshold: { kind: "recall-floor", floor: 0.85 } };

type Latest = { check: { id: string; version: number; score: number; sentence: { en: string } } };

/** `npm run demo:drift`: a model of January to June meets a noised July to December; the alarm retrains it, and the drift is gone. */
await runCommand(async () => {
  const begun = performance.now();
  mkdirSync(run, { recursive: true });
  const endpoint = await localCloud({ root, run }, DEFAULT_PORT);
  enterCloud(endpoint);
  const outputs = await announce("deploy", () => ensureDeployed({ root, run, stage: DEFAULT_STAGE, endpoint }, (work) => work()));
  const stage = await openStage(endpoint, outputs, readStage(run, DEFAULT_STAGE)?.users);
  writeStage(run, DEFAULT_STAGE, stage);
  const { apiUrl, users } = stage;
  const [admin, operator] = await Promise.all([signIn(apiUrl, users.admin), signIn(apiUrl, users.operator)]);
  const registry = dynamoRegistry({ client: dynamoClient(), table: outputs.RegistryTable });
  const machine = (name: string) =>
    executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn.replace(/training$/, name) });
  const champion = async () => (await registry.getAlias("scene", "champion"))?.version;

  const halves = await announce("write January to June, and a noised July to December", writeHalves);
  const first = await uploadSource({ folder: run, files: halves.first }, undefined, outputs);
  console.log("  train on January to June");
  await runTraining(apiUrl, operator, first.id);
  const before = await champion();
  await callApi(apiUrl, "/v1/drift/loop", { method: "PUT", token: admin, body: { mode: "retrain", request: REQUEST } });

  await uploadSource({ folder: run, files: [...halves.first, ...halves.second] }, undefined, outputs);
  await announce("refresh: July to December become the current rows", () => refresh(machine("refresh")));
  const drifted = await callApi<Latest>(apiUrl, "/v1/drift/latest", { token: operator });
  console.log(`  version ${drifted.check.version}, drift score ${drifted.check.score.toFixed(2)}: ${drifted.check.sentence.en}`);

  const closed = performance.now();
  const execution = await announce("the alarm starts a training", () => startedSince(registry, drifted.check.id));
  await announce("the training ends", () => ended(machine("training"), execution));
  if ((await champion()) === before)
    throw new StepFailure("close the loop", `${execution} promoted no version`, "its gate says why: npm run status");
  await announce("refresh again", () => refresh(machine("refresh")));
  const calm = await callApi<Latest>(apiUrl, "/v1/drift/latest", { token: operator });
  console.log(`  version ${calm.check.version}, drift score ${calm.check.score.toFixed(2)}: ${calm.check.sentence.en}`);
  console.log(`  from alarm to calm in ${seconds(performance.now() - closed)}, all in ${seconds(performance.now() - begun)}`);
  return 0;
});

async function writeHalves() {
  const named = await chooseData(undefined, { root, cwd: root, env: process.env });
  const { files } = named ?? (await dataFiles(await ensureSample(run)));
  const write = async (name: string, months: number[], prefix: string, noise?: typeof NOISE) => {
    const outDir = join(run, "demo-drift", name);
    await writePeriod({ files, months, outDir, ...(noise && { noise }) });
    return readdirSync(outDir).map((file) => ({ name: `${prefix}${file}`, path: join(outDir, file) }));
  };
  return { first: await write("first", [1, 2, 3, 4, 5, 6], ""), second: await write("second", [7, 8, 9, 10, 11, 12], "later-", NOISE) };
}

type Machine = ReturnType<typeof executionsOf>;

async function refresh(machine: Machine): Promise<void> {
  const name = `refresh-demo-${Date.now()}`;
  await machine.start(name, { request: { startedBy: "demo" } });
  await ended(machine, name);
}

async function ended(machine: Machine, name: string): Promise<void> {
  while (await machine.isRunning(name)) await wait(300);
  const { status, error, cause } = await machine.describe(name);
  if (status !== "SUCCEEDED") throw new StepFailure(name, `${status} ${error ?? ""} ${cause ?? ""}`, "read .vigie/emulator/emulator.log");
}

/** The alarm follows the check within moments; a training of the last 24 hours keeps it from starting another one. */
async function startedSince(registry: ReturnType<typeof dynamoRegistry>, check: string): Promise<string> {
  const since = (await registry.getDriftCheck(check))!.at;
  for (let tries = 0; tries < 100; tries++) {
    const episode = (await registry.listDriftEpisodes("scene")).find(({ at }) => at >= since);
    if (episode?.outcome === "started" && episode.execution !== null) return episode.execution;
    if (episode && episode.outcome !== "started") {
      throw new StepFailure(
        "start a training",
        `the loop answered ${episode.outcome}`,
        "npm stop -- --purge begins afresh, or wait for the cool-down",
      );
    }
    await wait(300);
  }
  throw new StepFailure("start a training", "no drift alarm was answered within 30 s", "read .vigie/emulator/emulator.log");
}
