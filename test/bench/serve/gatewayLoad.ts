import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { callApi } from "../../../infra/local/callApi";
import type { LocalUser } from "../../../infra/local/stage/stageFile";
import { cpuSecondsOf, residentMbOf } from "./cpuOf";
import { manyRequests } from "./manyRequests";
import { quantile } from "./quantile";

const CONNECTIONS = 10;
/** A token lives for thirty minutes; a new one is asked for before. */
const TURN_MS = 20 * 60_000;
/** How often the size of the functions' processes is looked at. */
const LOOK_MS = 1_000;

/** A stage that takes requests, and the processes on which its predictions are made, now. */
export type LoadedStage = { apiUrl: string; user: LocalUser; workers: () => number[] };

/**
 * Predictions over the gateway for so many minutes, ten at once. `grown MB` compares what a process of the function held in the last fifth of
 * the time with the fifth after the first, when all is loaded: medians, of the largest process.
 */
export async function gatewayLoad({ apiUrl, user, workers }: LoadedStage, minutes: number): Promise<Record<string, number>> {
  const [began, until] = [performance.now(), performance.now() + minutes * 60_000];
  const took: number[] = [];
  const sizes: number[] = [];
  const failed = new Map<number, number>();
  const looking = setInterval(() => sizes.push(Math.max(0, ...workers().map(residentMbOf))), LOOK_MS);
  try {
    while (performance.now() < until) {
      const { access_token } = await callApi<{ access_token: string }>(apiUrl, "/v1/auth/token", { method: "POST", body: user });
      const turn = Math.min(until, performance.now() + TURN_MS);
      const asked = { url: `${apiUrl}/v1/predictions`, body: JSON.stringify(PREDICTION_EXAMPLES.scene) };
      const answered = await manyRequests(
        { ...asked, headers: { authorization: `Bearer ${access_token}` } },
        CONNECTIONS,
        () => performance.now() < turn,
      );
      for (const one of answered.took) took.push(one);
      for (const [status, count] of answered.failed) failed.set(status, (failed.get(status) ?? 0) + count);
    }
  } finally {
    clearInterval(looking);
  }
  const seconds = (performance.now() - began) / 1000;
  const part = (from: number, to: number) => quantile(sizes.slice(Math.floor(from * sizes.length), Math.ceil(to * sizes.length)), 0.5);
  return {
    minutes: seconds / 60,
    answered: took.length,
    failed: [...failed.values()].reduce((sum, count) => sum + count, 0),
    ...Object.fromEntries([...failed].map(([status, count]) => [`failed by ${status}`, count])),
    "requests/s": took.length / seconds,
    "p50 ms": quantile(took, 0.5),
    "p99 ms": quantile(took, 0.99),
    processes: workers().length,
    "CPU ms a request": (workers().reduce((sum, pid) => sum + cpuSecondsOf(pid), 0) * 1000) / took.length,
    "resident MB": part(0.8, 1),
    "grown MB": part(0.8, 1) - part(0.2, 0.4),
  };
}
