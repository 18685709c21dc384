import { setTimeout as wait } from "node:timers/promises";
import { ApiError, callApi, signIn } from "../../infra/local/callApi";
import type { LocalStage } from "../../infra/local/stage/stageFile";
import { trainTo } from "./trainTo";

const POLL_MS = 300;

type Started = { id: string; refreshes: boolean };
type Check = { state: string; failure?: object };

/**
 * Brings a stage to where every screen has something to show: two versions of `scene` and a drift check. What it has already is left as it
 * is.
 *
 * @param source what to train on where there is no version yet; else the newest source again
 */
export async function readyStage({ apiUrl, users }: LocalStage, source?: string): Promise<void> {
  const token = await signIn(apiUrl, users.operator);
  const ask = <T>(path: `/v1/${string}`) => callApi<T>(apiUrl, path, { token }).catch(notFound);
  const versions = (await ask<{ versions: unknown[] }>("/v1/models/scene"))?.versions.length ?? 0;
  if (versions < 2) await trainTo(apiUrl, token, source, 2 - versions);
  if (!(await ask("/v1/drift/latest"))) await check(apiUrl, token);
}

/** A first check, which takes the newest accidents as its rows by itself: nothing has cut any yet. */
async function check(apiUrl: string, token: string): Promise<void> {
  const body = { model: "scene" };
  const { id, refreshes } = await callApi<Started>(apiUrl, "/v1/drift/checks", { method: "POST", token, body });
  if (!refreshes) throw new Error(`The first check ${id} read no data.`);
  for (;;) {
    const { state, failure } = await callApi<Check>(apiUrl, `/v1/drift/checks/${id}`, { token });
    if (state === "succeeded") return;
    if (state !== "running") throw new Error(`The check ${id} ${state}: ${JSON.stringify(failure)}`);
    await wait(POLL_MS);
  }
}

function notFound(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 404) return undefined;
  throw error;
}
