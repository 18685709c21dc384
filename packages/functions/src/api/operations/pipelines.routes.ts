import { MODEL_BUDGET_BYTES } from "@vigie/core/registry/gate";
import { ArtifactRef } from "@vigie/core/steps/artifact";
import { DriftCheckRequest, DriftCurrent } from "@vigie/core/steps/driftCheckRequest";
import { TrainingRequest } from "@vigie/core/steps/trainingRequest";
import * as z from "zod";
import { ModelName } from "../registry/names";
import { UploadLink } from "../registry/uploadLink";
import type { Route } from "../route";

export const ExecutionState = z.enum(["running", "succeeded", "failed", "timed-out", "aborted"]);
export type ExecutionState = z.infer<typeof ExecutionState>;

/** One entry into a state of the machine. */
export const StateReport = z.strictObject({
  name: z.string(),
  /** Position of the candidate, from 0, for the states that each candidate passes. */
  item: z.int().nonnegative().optional(),
  /** `caught`: it failed and the others went on. */
  status: z.enum(["running", "succeeded", "caught", "failed"]),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  seconds: z.number().nonnegative().optional(),
  /** Tries, retries included. */
  attempts: z.int().nonnegative(),
  /** Name of the error. */
  error: z.string().optional(),
  /** The same work had been done by the same code before and its result was taken; known once the execution has succeeded. */
  cached: z.boolean().optional(),
  /** Where the function of the state writes its log, and the page that shows it, on AWS. */
  logs: z.strictObject({ group: z.string(), url: z.string().optional() }).optional(),
});
export type StateReport = z.infer<typeof StateReport>;

const ExecutionSummary = z.strictObject({
  id: z.string(),
  state: ExecutionState,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  startedBy: z.string().optional(),
});
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;

export const ExecutionReport = ExecutionSummary.extend({
  states: z.array(StateReport),
  /** Why it failed: the error's name, and what it says. */
  failure: z.strictObject({ error: z.string(), cause: z.string() }).optional(),
});
export type ExecutionReport = z.infer<typeof ExecutionReport>;

/** As Step Functions takes a name. */
const ExecutionName = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, "an execution's id");

const Cancelling = z.strictObject({ reason: z.string().trim().min(1).max(200).optional() });

const PipelineName = z.string().regex(/^[a-z][a-z-]{0,39}$/, "a pipeline's name");
const Named = z.strictObject({ name: PipelineName });
const NamedExecution = Named.extend({ id: ExecutionName });
const UNKNOWN_PIPELINE = "There is no such pipeline, or no such execution of it; `errors` holds the names of the pipelines.";

/** What starts a refresh or a drift check; what is left out is the machine's to choose. */
export const WatchRequest = z.strictObject({
  model: ModelName.exactOptional(),
  current: DriftCurrent.exactOptional(),
  rule: DriftCheckRequest.shape.rule,
  season: DriftCheckRequest.shape.season,
});
export type WatchRequest = z.infer<typeof WatchRequest>;

export const pipelinesRoutes = [
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/imports",
    access: "operator",
    summary:
      "Announces an ONNX graph that was made elsewhere. Once it has been sent to the link, a candidate of a training names it as `onnx`: it is judged, gated and registered like any other, without being trained",
    body: z.strictObject({
      sha256: ArtifactRef.shape.sha256.describe("Digest of the file."),
      bytes: z.int().positive().max(MODEL_BUDGET_BYTES).describe("Size of the file; the gate lets no larger one through."),
    }),
    creates: true,
    status: 201,
    reply: z.strictObject({ onnx: ArtifactRef, upload: UploadLink.describe("Answers 412 when the graph is there already.") }),
  },
  {
    group: "pipelines",
    method: "GET",
    path: "/v1/pipelines",
    access: "user",
    summary: "The pipelines that people start, with their steps and what runs of each now",
    status: 200,
    reply: z.strictObject({
      pipelines: z.array(
        z.strictObject({
          name: PipelineName,
          description: z.string(),
          steps: z.array(z.string()),
          /** Ids of executions. */
          running: z.array(z.string()),
        }),
      ),
    }),
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/training/executions",
    access: "operator",
    summary: "Starts a training; `{}` retrains the default model on the newest source. Refused with 409 and the running id while one runs",
    body: TrainingRequest,
    creates: true,
    status: 202,
    reply: z.strictObject({ id: z.string(), state: z.literal("running") }),
  },
  {
    group: "pipelines",
    method: "GET",
    path: "/v1/pipelines/training/executions",
    access: "user",
    summary: "The latest trainings, newest first",
    status: 200,
    reply: z.strictObject({ executions: z.array(ExecutionSummary) }),
  },
  {
    group: "pipelines",
    method: "GET",
    path: "/v1/pipelines/training/executions/{id}",
    access: "user",
    summary: "One training: its states with start and duration, and why it failed if it did",
    parameters: z.strictObject({ id: ExecutionName }),
    status: 200,
    reply: ExecutionReport,
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/training/executions/{id}/cancel",
    access: "operator",
    summary: "Stops a training that runs: its runs are closed as cancelled, its lease is given back, the champion goes on",
    parameters: z.strictObject({ id: ExecutionName }),
    body: Cancelling,
    status: 202,
    reply: z.strictObject({ id: z.string(), state: ExecutionState }),
    refusals: { 409: "It does not run any more." },
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/training/executions/{id}/redrive",
    access: "operator",
    summary: "Lets a training that failed, was stopped or timed out go on where it ended; it takes the lease again",
    parameters: z.strictObject({ id: ExecutionName }),
    body: z.strictObject({}),
    status: 202,
    reply: z.strictObject({ id: z.string(), state: ExecutionState }),
    refusals: { 409: "It runs, it succeeded, another training runs, or it ended too long ago." },
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/{name}/executions",
    access: "operator",
    summary:
      "Starts another pipeline by its name: `refresh` cuts the current rows out of the newest source and checks them, `drift-check` checks alone. Refused with 409 and the running id while one runs",
    parameters: Named,
    body: WatchRequest,
    creates: true,
    status: 202,
    reply: z.strictObject({ id: z.string(), state: z.literal("running") }),
    refusals: { 404: UNKNOWN_PIPELINE, 409: "One is running, or a request of this Idempotency-Key is at work." },
  },
  {
    group: "pipelines",
    method: "GET",
    path: "/v1/pipelines/{name}/executions",
    access: "user",
    summary: "The latest executions of a pipeline, newest first, those that its schedule started among them",
    parameters: Named,
    status: 200,
    reply: z.strictObject({ executions: z.array(ExecutionSummary) }),
    refusals: { 404: UNKNOWN_PIPELINE },
  },
  {
    group: "pipelines",
    method: "GET",
    path: "/v1/pipelines/{name}/executions/{id}",
    access: "user",
    summary: "One execution of a pipeline: its states with start and duration, and why it failed if it did",
    parameters: NamedExecution,
    status: 200,
    reply: ExecutionReport,
    refusals: { 404: UNKNOWN_PIPELINE },
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/{name}/executions/{id}/cancel",
    access: "operator",
    summary: "Stops an execution that runs",
    parameters: NamedExecution,
    body: Cancelling,
    status: 202,
    reply: z.strictObject({ id: z.string(), state: ExecutionState }),
    refusals: { 404: UNKNOWN_PIPELINE, 409: "It does not run any more." },
  },
  {
    group: "pipelines",
    method: "POST",
    path: "/v1/pipelines/{name}/executions/{id}/redrive",
    access: "operator",
    summary: "Lets an execution that failed, was stopped or timed out go on where it ended",
    parameters: NamedExecution,
    body: z.strictObject({}),
    status: 202,
    reply: z.strictObject({ id: z.string(), state: ExecutionState }),
    refusals: { 404: UNKNOWN_PIPELINE, 409: "It runs, it succeeded, another one runs, or it ended too long ago." },
  },
] as const satisfies readonly Route[];
