import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { stepFunctionsClient } from "@vigie/cloud/clients";
import { type Executions, executionsOf } from "@vigie/cloud/executions";
import { scene } from "@vigie/core/prepare/scene";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import { callApi, signIn } from "../callApi";
import type { PassingStage } from "../passingCloud";
import type { ExecutionReport } from "../training/executionDisplay";
import { followTraining } from "../training/runTraining";

export type Check = {
  id: string;
  version: number;
  verdict: string;
  score: number;
  tested: number;
  drifted: string[];
  sentence: { en: string };
  liveF1: number | null;
};
export type Alarm = { name: string; state: string; reason: string };
export type Episode = { outcome: string; execution: string | null; cause: string };
export type Gate = { passed: boolean; checks: { name: string; passed: boolean; message: string }[] };

/** Of a failure inside of the cloud. */
export const REMEDY = "read .vigie/demo-drift/cloud/emulator/emulator.log";

const POLL_MS = 300;

/** The alarm follows the check within moments; on a busy machine the function that answers it takes a while to start. */
const PATIENCE_MS = 300_000;

/** What the demonstration does with a stage, all of it as its people would through the HTTP API but for the schedule's refresh. */
export async function openDemo({ apiUrl, users, outputs }: PassingStage) {
  const [admin, operator] = await Promise.all([signIn(apiUrl, users.admin), signIn(apiUrl, users.operator)]);
  const machine = (name: string) =>
    executionsOf({ client: stepFunctionsClient(), machineArn: outputs.TrainingMachineArn.replace(/training$/, name) });
  const training = machine("training");
  const get = <T>(path: `/v1/${string}`) => callApi<T>(apiUrl, path, { token: operator });
  const post = <T>(path: `/v1/${string}`, body: unknown) => callApi<T>(apiUrl, path, { method: "POST", token: operator, body });
  const episodes = async () => (await get<{ episodes: Episode[] }>("/v1/drift/loop")).episodes;
  const latest = async () => (await get<{ check: Check }>("/v1/drift/latest")).check;

  return {
    train: async (request: object): Promise<ExecutionReport> => {
      const { id } = await post<{ id: string }>("/v1/pipelines/training/executions", request);
      return followTraining(apiUrl, operator, id);
    },
    follow: (id: string) => followTraining(apiUrl, operator, id),
    champion: async () => (await get<{ aliases: { champion?: number } }>(`/v1/models/${scene.name}`)).aliases.champion,
    version: (version: number) =>
      get<{ metrics: Record<string, number>; gate: Gate; moves: { alias: string; reason: string }[] }>(
        `/v1/models/${scene.name}/versions/${version}`,
      ),
    setLoop: (request: object) => callApi(apiUrl, "/v1/drift/loop", { method: "PUT", token: admin, body: { mode: "retrain", request } }),
    /** What the daily schedule does: the newest source becomes the current rows, which are then checked. */
    refresh: async (): Promise<Check> => {
      const name = `refresh-demo-${Date.now()}`;
      await machine("refresh").start(name, { request: { startedBy: "demo" } });
      await succeeded(machine("refresh"), name);
      return latest();
    },
    check: async (): Promise<Check> => {
      const { id } = await post<{ id: string }>("/v1/drift/checks", {});
      await succeeded(machine("drift-check"), id);
      return latest();
    },
    alarm: async (): Promise<Alarm> => {
      const { alarms } = await get<{ alarms: Alarm[] }>("/v1/alarms");
      return alarms.find(({ name }) => name === "drift-score")!;
    },
    /** The training that the alarm started. */
    answered: async (): Promise<Episode & { execution: string }> => {
      const deadline = Date.now() + PATIENCE_MS;
      while (Date.now() < deadline) {
        const [episode] = await episodes();
        if (episode?.outcome === "started" && episode.execution !== null) return { ...episode, execution: episode.execution };
        await wait(POLL_MS);
      }
      throw new StepFailure("start a training", `the drift alarm was not answered within ${PATIENCE_MS / 1000} s`, REMEDY);
    },
    startedForDrift: async () => (await training.list()).map(({ name }) => name).filter((name) => name.startsWith("drift-")),
    episodes,
    /** Saves the page of a check; answers where. */
    saveReport: async (check: Check, folder: string): Promise<string> => {
      const { url } = await get<{ url: string }>(`/v1/drift/reports/${check.id}/html?lang=en`);
      const file = join(folder, `drift-of-version-${check.version}-${check.verdict}.html`);
      writeFileSync(file, await (await fetch(url)).text());
      return file;
    },
  };
}

async function succeeded(machine: Executions, name: string): Promise<void> {
  while (await machine.isRunning(name)) await wait(POLL_MS);
  const { status, error, cause } = await machine.describe(name);
  if (status !== "SUCCEEDED") throw new StepFailure(`run ${name}`, `${status} ${error ?? ""} ${cause ?? ""}`, REMEDY);
}
