import type { ArtifactUpload } from "@vigie/cloud/artifactUpload";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError } from "@vigie/core/errors";
import type { Registry } from "@vigie/core/registry/registry";
import type { Run } from "@vigie/core/registry/run";
import { artifactKey } from "@vigie/core/steps/artifactKey";
import { GRAPH_NAME } from "@vigie/core/steps/importedGraph";
import { reconcileRuns } from "@vigie/core/steps/reconcile";
import type { HandlersOf } from "../apiRequest";
import { DEFAULT_MODEL } from "../predictions/predictions.routes";
import type { RouteOf } from "../routes";
import { executionId } from "./executionId";
import { executionReport } from "./executionReport";
import type { ExecutionReport, ExecutionState, ExecutionSummary } from "./pipelines.routes";
import { resumeExecution, runningAlready } from "./resumeExecution";
import { type WatchPipelineDependencies, watchPipelineHandlers } from "./watchPipelineHandlers";

export type PipelineDependencies = WatchPipelineDependencies & {
  executions: Pick<Executions, "start" | "describe" | "history" | "isRunning" | "listRunning" | "stop" | "redrive">;
  registry: Pick<Registry, "getLease" | "acquireLease" | "releaseLease" | "listModels" | "listRuns" | "getRun" | "putRun">;
  upload: ArtifactUpload;
};

const PIPELINE = "training";
/** As many as a reader looks at. */
const LISTED = 100;

/** Takes graphs in, starts trainings, one at a time, and shows how they went; and the other pipelines by their names. */
export function pipelineHandlers(dependencies: PipelineDependencies): HandlersOf<RouteOf<"pipelines">> {
  const { executions, registry, logsOf, upload, now } = dependencies;
  const reportOf = async (id: string) => executionReport(await executions.describe(id), []);
  return {
    ...watchPipelineHandlers(dependencies),
    "POST /v1/imports": async ({ body: { sha256, bytes } }) => {
      const onnx = { key: artifactKey("models", sha256, GRAPH_NAME), sha256, bytes };
      return { body: { onnx, upload: await upload(onnx, now()) } };
    },
    "POST /v1/pipelines/training/executions": async ({ body, caller, log }) => {
      const running = await runningExecution(executions, registry);
      if (running !== undefined) throw runningAlready(running);
      const id = executionId(PIPELINE, now());
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
      const report = executionReport(await executions.describe(id), await executions.history(id), logsOf);
      await closeWhatItLeft(report, registry, now());
      return { body: report };
    },
    "POST /v1/pipelines/training/executions/{id}/cancel": async ({ parameters: { id }, body: { reason }, caller, log }) => {
      const before = await reportOf(id);
      if (before.state !== "running" && before.state !== "aborted") {
        throw new ConflictError(`The training ${id} does not run: it is ${before.state}.`);
      }
      const cause = `Cancelled by ${caller.username}${reason === undefined ? "." : `: ${reason}`}`;
      if (before.state === "running") await executions.stop(id, cause);
      const after = await reportOf(id);
      await closeWhatItLeft(after, registry, now());
      log("training cancelled", { execution: id });
      return { body: { id, state: after.state } };
    },
    "POST /v1/pipelines/training/executions/{id}/redrive": async ({ parameters: { id }, log }) => {
      const report = await reportOf(id);
      if (!report.failure) throw new ConflictError(`The training ${id} is ${report.state}: there is nothing to take up again.`);
      const other = await runningExecution(executions, registry);
      if (other !== undefined) throw runningAlready(other);
      await resumeExecution(PIPELINE, id, () => closeWhatItLeft(report, registry, now()), { executions, registry, now });
      log("training redriven", { execution: id });
      return { body: { id, state: "running" } };
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
