import { setTimeout as wait } from "node:timers/promises";
import { callApi } from "../../infra/local/callApi";
import type { ExecutionReport } from "../../infra/local/training/executionDisplay";

const EXECUTIONS = "/v1/pipelines/training/executions";
const POLL_MS = 300;

/** Trains `scene` so many times, each time with other trees, so that there are as many versions more. Without a source on the newest one. */
export async function trainTo(apiUrl: string, token: string, source: string | undefined, versions: number): Promise<void> {
  for (let version = 1; version <= versions; version++) {
    const candidates = [{ name: "boosting", family: "boosting", parameters: { trees: 60 + 20 * version, learningRate: 0.15 } }];
    await train(apiUrl, token, { ...(source === undefined ? {} : { source }), candidates });
  }
}

/** Runs one training to its end. Throws when it did not succeed. */
export async function train(apiUrl: string, token: string, body: object): Promise<void> {
  const { id } = await callApi<{ id: string }>(apiUrl, EXECUTIONS, { method: "POST", token, body });
  const report = await ended(apiUrl, token, id);
  if (report.state !== "succeeded") throw new Error(`The training ${id} ${report.state}: ${JSON.stringify(report.failure)}`);
}

async function ended(apiUrl: string, token: string, id: string): Promise<ExecutionReport> {
  for (;;) {
    const report = await callApi<ExecutionReport>(apiUrl, `${EXECUTIONS}/${id}`, { token });
    if (report.state !== "running") return report;
    await wait(POLL_MS);
  }
}
