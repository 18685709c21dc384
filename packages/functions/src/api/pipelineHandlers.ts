import { randomBytes } from "node:crypto";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError } from "@vigie/core/errors";
import type { Registry } from "@vigie/core/registry/registry";
import type { Run } from "@vigie/core/registry/run";
import { reconcileRuns } from "@vigie/core/steps/reconcile";
import type { HandlersOf } from "./apiRequest";
import { executionReport } from "./executionReport";
import type { ExecutionReport, ExecutionState, ExecutionSummary } from "./pipelines.routes";
import { DEFAULT_MODEL } from "./predictions.routes";
import type { RouteOf } from "./routes";

export type PipelineDependencies = {
  executions: Pick<Executions, "start" | "describe" | "history" | "isRunning" | "listRunning">;
  registry: Pick<Registry, "getLease" | "releaseLease" | "listModels" | "listRuns" | "getRun" | "putRun">;
  now(): Date;
};

const PIPELINE = "training";
/** As many as a reader looks at. */
const LISTED = 100;

/** Starts trainings, one at a time, and shows how they went. */
export function pipelineHandlers({ executions, registry, now }: PipelineDependencies): HandlersOf<RouteOf<"pipelines">> {
  return {
    "POST /v1/pipelines/training/executions": async ({ body, caller, log }) => {
      const running = await runningExecution(executions, registry);
      if (running !== undefined) {
        throw new ConflictError(`A training is running: ${running}.`, [
          { path: "execution", message: "It is running.", accepted: [running] },
        ]);
      }
      const id = `${PIPELINE}-${now()
        .toISOString()
        .replace(/[-:]|\.\d+/g, "")}-${randomBytes(3).toString("hex")}`;
      await executions.start(id, { request: { ...body, startedBy: caller.username } });
      log("training started", { execution: id });
      return { body: { id, state: "running" } };
    },
    "GET /v1/pipelines/training/executions": async () => {
      const [running, models] = await Promise.all([executions.listRunning(), registry.listModels()]);
      const runs = (await Promise.all([...new Set([DEFAULT_MODEL, ...models])].map((model) => registry.listRuns(model)))).flat();
      const summaries = runs.filter(({ tags }) => tags.pipeline === PIPELINE).map((run) => summaryOf(run, running));
      const starting = running.filter((name) => !summaries.some(({ id }) => id === name));
      const young = await Promise.all(starting.map(async (name) => executionReport(await executions.describe(name), [])));
      const all = [...young.map(({ states: _, failure: __, ...summary }) => summary), ...summaries];
      return { body: { executions: all.sort((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, LISTED) } };
    },
    "GET /v1/pipelines/training/executions/{id}": async ({ parameters: { id } }) => {
      const report = executionReport(await executions.describe(id), await executions.history(id));
      await closeWhatItLeft(report, registry, now());
      return { body: report };
    },
  };
}

/** Who holds the pipeline, if it still runs. Between its start and its first step an execution runs without holding the lease yet. */
async function runningExecution(
  executions: PipelineDependencies["executions"],
  registry: PipelineDependencies["registry"],
): Promise<string | undefined> {
  const lease = await registry.getLease(PIPELINE);
  if (lease && (await executions.isRunning(lease.execution))) return lease.execution;
  return (await executions.listRunning())[0];
}

/** An execution that failed, was stopped or timed out closes nothing itself: whoever looks at it first closes its runs and gives its lease back. */
async function closeWhatItLeft(
  { id, state, failure }: ExecutionReport,
  registry: PipelineDependencies["registry"],
  at: Date,
): Promise<void> {
  if (!failure) return;
  await reconcileRuns(registry, id, state === "aborted" ? "cancelled" : "failed", `${failure.error}: ${failure.cause}`, at);
  await registry.releaseLease(PIPELINE, id);
}

/** A run that says it is running while its execution is not was lost with it: nobody was left to close it. */
function summaryOf({ id, status, startedAt, endedAt, startedBy }: Run, running: readonly string[]): ExecutionSummary {
  const state = status === "running" && !running.includes(id) ? "failed" : STATES[status];
  return { id, state, startedAt, ...(endedAt === undefined ? {} : { endedAt }), startedBy };
}

const STATES: Readonly<Record<Run["status"], ExecutionState>> = {
  running: "running",
  finished: "succeeded",
  failed: "failed",
  cancelled: "aborted",
};
