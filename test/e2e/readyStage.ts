import { setTimeout as wait } from "node:timers/promises";
import { ListStateMachinesCommand, SFNClient } from "@aws-sdk/client-sfn";
import { executionsOf } from "@vigie/cloud/executions";
import { ApiError, callApi, signIn } from "../../infra/local/callApi";
import { enterCloud } from "../../infra/local/cloudEnvironment";
import type { LocalStage } from "../../infra/local/stage/stageFile";
import { trainTo } from "./trainTo";

const POLL_MS = 300;

/**
 * Brings a stage to where every screen has something to show: two versions of `scene` and a drift check. What it has already is left as it
 * is.
 *
 * @param source what to train on where there is no version yet; else the newest source again
 */
export async function readyStage({ apiUrl, users, endpoint }: LocalStage, source?: string): Promise<void> {
  const token = await signIn(apiUrl, users.operator);
  const ask = <T>(path: `/v1/${string}`) => callApi<T>(apiUrl, path, { token }).catch(notFound);
  const versions = (await ask<{ versions: unknown[] }>("/v1/models/scene"))?.versions.length ?? 0;
  if (versions < 2) await trainTo(apiUrl, token, source, 2 - versions);
  if (!(await ask("/v1/drift/latest"))) await refresh(endpoint);
}

/** Reads the newest accidents and checks them for drift, which is otherwise done once a day. */
async function refresh(endpoint: string): Promise<void> {
  enterCloud(endpoint);
  const client = new SFNClient();
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand());
  const machineArn = stateMachines.find(({ name }) => name?.endsWith("-refresh"))?.stateMachineArn;
  if (!machineArn) throw new Error(`There is no machine that refreshes at ${endpoint}.`);
  const refreshes = executionsOf({ client, machineArn });
  const name = `refresh-e2e-${Date.now()}`;
  await refreshes.start(name, { request: { startedBy: "e2e" } });
  while (await refreshes.isRunning(name)) await wait(POLL_MS);
  const { status, cause } = await refreshes.describe(name);
  if (status !== "SUCCEEDED") throw new Error(`The refresh ${status}: ${cause}`);
}

function notFound(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}
