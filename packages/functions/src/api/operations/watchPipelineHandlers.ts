import { randomUUID } from "node:crypto";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError, VisibleError } from "@vigie/core/errors";
import { driftCheckPipeline } from "@vigie/core/steps/driftChecking";
import { type Pipeline, tasksOf } from "@vigie/core/steps/pipeline";
import { refreshPipeline } from "@vigie/core/steps/refresh";
import { trainingPipeline } from "@vigie/core/steps/training";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import { invalid } from "../validate";
import { executionId } from "./executionId";
import { executionReport, executionState } from "./executionReport";
import type { WatchRequest } from "./pipelines.routes";
import { runningAlready } from "./resumeExecution";
import type { LogsOf } from "./stateLogs";

/** A pipeline that leaves no runs and holds no lease: its executions are all there is to it. */
export type WatchPipeline = "refresh" | "drift-check";

type WatchExecutions = Pick<Executions, "start" | "describe" | "history" | "list" | "listRunning" | "stop" | "redrive">;

export type WatchPipelineDependencies = {
  executions: Pick<Executions, "listRunning">;
  watching: Readonly<Record<WatchPipeline, WatchExecutions>>;
  logsOf: LogsOf;
  now(): Date;
};

/** As many as a reader looks at. */
const LISTED = 100;

/** What people start by name, in the order in which it is listed. */
const OPERATED: readonly { pipeline: Pipeline; description: string }[] = [
  { pipeline: trainingPipeline, description: "Trains and compares candidates, and promotes the best one behind its gate." },
  {
    pipeline: refreshPipeline,
    description: "Cuts the current rows out of the newest source and holds them against the champion's reference.",
  },
  { pipeline: driftCheckPipeline, description: "Holds the current rows against the champion's reference." },
];

type Key = Extract<RouteOf<"pipelines">, { path: "/v1/pipelines" | `/v1/pipelines/{name}/${string}` }>;

/** Names the pipelines; starts, shows, stops and takes up again those beside the training. */
export function watchPipelineHandlers({ executions, watching, logsOf, now }: WatchPipelineDependencies): HandlersOf<Key> {
  const machine = (name: string): WatchExecutions => {
    if (Object.hasOwn(watching, name)) return watching[name as WatchPipeline];
    throw unknown(name);
  };
  return {
    "GET /v1/pipelines": async () => {
      const machines: Readonly<Record<string, Pick<Executions, "listRunning">>> = { training: executions, ...watching };
      const pipelines = OPERATED.map(async ({ pipeline: { name, states }, description }) => {
        const running = (await machines[name]?.listRunning()) ?? [];
        return { name, description, steps: tasksOf(states).map(({ step }) => step), running };
      });
      return { body: { pipelines: await Promise.all(pipelines) } };
    },
    "POST /v1/pipelines/{name}/executions": async ({ parameters: { name }, body, caller, log }) => {
      const { start, listRunning } = machine(name);
      const request = requestOf(name, body);
      const [running] = await listRunning();
      if (running !== undefined) throw runningAlready(running, name);
      const id = executionId(name, now());
      await start(id, { request: { ...request, startedBy: caller.username } });
      log("pipeline started", { pipeline: name, execution: id });
      return { body: { id, state: "running" } };
    },
    "GET /v1/pipelines/{name}/executions": async ({ parameters: { name } }) => {
      const latest = await machine(name).list(LISTED);
      return { body: { executions: latest.map(({ name: id, status, ...times }) => ({ id, state: executionState(status), ...times })) } };
    },
    "GET /v1/pipelines/{name}/executions/{id}": async ({ parameters: { name, id } }) => {
      const { describe, history } = machine(name);
      return { body: executionReport(await describe(id), await history(id), logsOf) };
    },
    "POST /v1/pipelines/{name}/executions/{id}/cancel": async ({ parameters: { name, id }, body: { reason }, caller, log }) => {
      const { describe, stop } = machine(name);
      const { state } = executionReport(await describe(id), []);
      if (state !== "running" && state !== "aborted") throw new ConflictError(`The ${name} ${id} does not run: it is ${state}.`);
      if (state === "running") await stop(id, `Cancelled by ${caller.username}${reason === undefined ? "." : `: ${reason}`}`);
      log("pipeline cancelled", { pipeline: name, execution: id });
      return { body: { id, state: executionReport(await describe(id), []).state } };
    },
    "POST /v1/pipelines/{name}/executions/{id}/redrive": async ({ parameters: { name, id }, log }) => {
      const { describe, listRunning, redrive } = machine(name);
      const { state, failure } = executionReport(await describe(id), []);
      if (!failure) throw new ConflictError(`The ${name} ${id} is ${state}: there is nothing to take up again.`);
      const [running] = await listRunning();
      if (running !== undefined) throw runningAlready(running, name);
      await redrive(id, randomUUID());
      log("pipeline redriven", { pipeline: name, execution: id });
      return { body: { id, state: "running" } };
    },
  };
}

/** A refresh makes its own window: only a check can be told which rows to look at. Throws VisibleError 422. */
function requestOf(name: string, { current, ...request }: WatchRequest): WatchRequest {
  if (name !== refreshPipeline.name) return { ...request, ...(current && { current }) };
  if (current === undefined || current.kind === "window") return request;
  throw invalid([{ path: "body.current.kind", message: "A refresh cuts the window.", accepted: ["window"] }]);
}

function unknown(name: string): VisibleError {
  const accepted = OPERATED.map(({ pipeline }) => pipeline.name);
  const detail = { path: "path.name", message: "Not a pipeline that people start.", accepted };
  return new VisibleError(404, "not-found", `There is no pipeline ${name}: ${accepted.join(", ")}.`, [detail]);
}
