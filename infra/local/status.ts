import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { scene } from "@vigie/core/prepare/scene";
import { runCommand } from "./bootstrap/stepFailure.mjs";
import { callApi, signIn } from "./callApi";
import { type EmulatorProcess, runningEmulator } from "./emulator/emulatorProcess";
import { emulatorAnswers } from "./emulator/portUse";
import { headlineMetrics } from "./headlineMetrics";
import { statusOptions } from "./options";
import { type LocalStage, readStage } from "./stage/stageFile";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

type Champion = { model: string; version: number; family: string; metrics: Record<string, number>; createdAt: string };
type Execution = { id: string; state: string; startedAt: string; endedAt?: string };

/** `npm run status`: what runs, how to reach it, what serves, how the last training went. Exit code 0 when the local cloud runs, 1 when not. */
await runCommand(async () => {
  const { json, stage: name } = statusOptions(process.argv.slice(2));
  const run = join(root, ".vigie");
  const stage = readStage(run, name);
  const emulator = runningEmulator(run) ?? null;
  const running = stage !== undefined && (await emulatorAnswers(stage.endpoint));
  const served = running ? await servedBy(stage) : { champion: null, lastExecution: null };
  const status = { stage: name, running, emulator, ...(stage ? reachable(stage) : {}), ...served };
  console.log(json ? JSON.stringify(status, null, 2) : readable(status));
  return running ? 0 : 1;
});

/** Without passwords. */
function reachable({ users, ...stage }: LocalStage) {
  return { ...stage, users: Object.fromEntries(Object.entries(users).map(([role, { username }]) => [role, { username }])) };
}

async function servedBy({ apiUrl, users }: LocalStage): Promise<{ champion: Champion | null; lastExecution: Execution | null }> {
  const token = await signIn(apiUrl, users.user);
  const { models } = await callApi<{ models: { name: string; aliases: { champion?: number } }[] }>(apiUrl, "/v1/models", { token });
  // The default model, or whatever serves where only another one was trained.
  const serving =
    models.find(({ name, aliases }) => name === scene.name && aliases.champion) ?? models.find(({ aliases }) => aliases.champion);
  const version = serving?.aliases.champion;
  const { executions } = await callApi<{ executions: Execution[] }>(apiUrl, "/v1/pipelines/training/executions", { token });
  return {
    champion:
      version === undefined
        ? null
        : champion(await callApi<Champion>(apiUrl, `/v1/models/${serving?.name}/versions/${version}`, { token })),
    lastExecution: executions[0] ?? null,
  };
}

function champion({ model, version, family, metrics, createdAt }: Champion): Champion {
  return { model, version, family, metrics, createdAt };
}

type Status = {
  stage: string;
  running: boolean;
  emulator: EmulatorProcess | null;
  apiUrl?: string;
  champion: Champion | null;
  lastExecution: Execution | null;
};

function readable({ stage, running, emulator, apiUrl, champion: serving, lastExecution }: Status): string {
  if (!running) return `Stage ${stage} does not run: npm start`;
  const rows = [
    `Stage      ${stage}`,
    `Emulator   ${emulator ? `port ${emulator.port}, pid ${emulator.pid}, since ${emulator.startedAt}` : "not ours (AWS_ENDPOINT_URL)"}`,
    `API        ${apiUrl}/v1`,
    `Champion   ${serving ? `${serving.model} version ${serving.version}, ${serving.family}, ${headlineMetrics(serving.metrics)}` : "none"}`,
    `Training   ${lastExecution ? `${lastExecution.id}, ${lastExecution.state}, ${lastExecution.startedAt}` : "none yet"}`,
  ];
  return rows.join("\n");
}
