import { setTimeout as wait } from "node:timers/promises";
import { StepFailure } from "../bootstrap/stepFailure.mjs";
import { ApiError, callApi } from "../callApi";
import { ExecutionDisplay, type ExecutionReport } from "./executionDisplay";

const EXECUTIONS = "/v1/pipelines/training/executions";
const POLL_MS = 500;

/** Trains on a source through the HTTP API, as any operator would, showing the states as they run. Throws StepFailure unless it succeeds. */
export async function runTraining(apiUrl: string, token: string, source: string): Promise<ExecutionReport> {
  return followTraining(apiUrl, token, await start(apiUrl, token, source));
}

/** Shows the states of an execution that runs, until it ends. Throws StepFailure unless it succeeds. */
export async function followTraining(apiUrl: string, token: string, id: string): Promise<ExecutionReport> {
  const display = new ExecutionDisplay(process.stdout);
  for (;;) {
    const report = await callApi<ExecutionReport>(apiUrl, `${EXECUTIONS}/${id}`, { token });
    display.show(report);
    if (report.state === "succeeded") return report;
    if (report.state !== "running") throw failed(report);
    await wait(POLL_MS);
  }
}

async function start(apiUrl: string, token: string, source: string): Promise<string> {
  try {
    return (await callApi<{ id: string }>(apiUrl, EXECUTIONS, { method: "POST", token, body: { source } })).id;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const remedy =
      error.status === 409 ? "wait until it ends (npm run status shows it), then npm start again" : "read .vigie/emulator/emulator.log";
    throw new StepFailure("start the training", `${error.status} ${error.message}`, remedy);
  }
}

function failed({ id, state, states, failure }: ExecutionReport): StepFailure {
  const last = states.findLast(({ status }) => status === "failed")?.name;
  const why = failure ? `${failure.error}: ${failure.cause}` : "no reason was recorded";
  return new StepFailure(
    `train (${id})`,
    `${state}${last === undefined ? "" : ` in ${last}`}: ${why}`,
    "mend what it names and npm start again; the previous champion keeps serving",
  );
}
