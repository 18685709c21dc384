import { driftRules } from "@vigie/core/drift/driftOptions";
import { DriftPoint, DriftReport } from "@vigie/core/drift/driftReport";
import { scene } from "@vigie/core/prepare/scene";
import { DriftCheckRecord } from "@vigie/core/registry/drift/driftCheckRecord";
import { DriftEpisode, LoopMode } from "@vigie/core/registry/drift/driftEpisode";
import { DriftWindow } from "@vigie/core/registry/drift/driftWindow";
import { DriftCheckRequest } from "@vigie/core/steps/driftCheckRequest";
import { TrainingRequest } from "@vigie/core/steps/trainingRequest";
import * as z from "zod";
import { ModelName } from "../registry/names";
import type { Route } from "../route";

/** A check as it is listed: what the registry keeps, without where its files lie. */
export const DriftCheckView = DriftCheckRecord.omit({ report: true, html: true });
export type DriftCheckView = z.infer<typeof DriftCheckView>;

const Model = ModelName.default(scene.name);
const OfModel = z.strictObject({ model: Model });
const ExecutionId = z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, "an id of a check") });
const Started = z.strictObject({
  id: z.string(),
  state: z.literal("running"),
  /** Whether the current rows are cut out of the newest data first, which takes longer. */
  refreshes: z.boolean(),
});
const CheckRequest = DriftCheckRequest.omit({ startedBy: true, onceReady: true })
  .extend({
    /** Cuts the window anew out of the newest data first, or lets that of before be; left out, only where there is none. */
    refresh: z.boolean().exactOptional(),
  })
  .refine(({ refresh, current }) => refresh !== true || current.kind === "window", {
    path: ["refresh"],
    message: "only the window is cut out of the newest data",
  });
const Noise = z.number().min(0).max(1);

const Limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, "a number of 1 to 999")
  .transform(Number)
  .default(100);

export const Simulation = z.strictObject({ noise: Noise, by: z.string().optional(), at: z.iso.datetime().optional() });

const Loop = z.strictObject({
  mode: LoopMode,
  /** What the training that it starts is asked for. */
  request: z.record(z.string(), z.unknown()),
  coolDownHours: z.number(),
  /** Newest first. */
  episodes: z.array(DriftEpisode),
});

export const driftRoutes = [
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/latest",
    access: "user",
    summary: "The last drift check of a model, and the current rows that it is about",
    query: OfModel,
    status: 200,
    reply: z.strictObject({
      check: DriftCheckView,
      /** Version that serves now: another one than the check's once it was replaced. */
      champion: z.int().positive().nullable(),
      window: DriftWindow.omit({ matrix: true }).nullable(),
    }),
    refusals: { 404: "No drift check of this model has been made yet." },
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/reports",
    access: "user",
    summary: "The drift checks of a model, newest first, and their trend, oldest first, with promotions marked",
    query: z.strictObject({ model: Model, limit: Limit }),
    status: 200,
    reply: z.strictObject({ reports: z.array(DriftCheckView), trend: z.array(DriftPoint) }),
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/reports/{id}",
    access: "user",
    summary: "One drift check with every feature: test, threshold, score, distributions",
    parameters: ExecutionId,
    status: 200,
    reply: z.strictObject({ check: DriftCheckView, report: DriftReport }),
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/reports/{id}/html",
    access: "user",
    summary: "A link to the report as one page, for a few minutes",
    parameters: ExecutionId,
    query: z.strictObject({ lang: z.enum(["fr", "en"]).default("en") }),
    status: 200,
    reply: z.strictObject({ url: z.url(), expiresInSeconds: z.int().positive() }),
  },
  {
    group: "drift",
    method: "POST",
    path: "/v1/drift/checks",
    access: "operator",
    summary:
      "Starts a drift check; `{}` holds the current rows against the default model's champion, and cuts them out of the newest data first where there are none. Its report has the id that is answered",
    body: CheckRequest,
    creates: true,
    status: 202,
    reply: Started,
  },
  {
    group: "drift",
    method: "POST",
    path: "/v1/drift/uploads",
    access: "operator",
    summary: "Starts a drift check of a CSV of up to 1 MB, whose columns are the features of the model's contract",
    query: z.strictObject({ model: Model, rule: z.enum(driftRules).optional() }),
    body: z.string().min(1),
    accepts: "text/csv",
    creates: true,
    status: 202,
    reply: Started,
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/checks/{id}",
    access: "user",
    summary: "How a check that was started is doing, and why it failed if it did",
    parameters: ExecutionId,
    status: 200,
    reply: z.strictObject({
      id: z.string(),
      state: z.enum(["running", "succeeded", "failed", "timed-out", "aborted"]),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().optional(),
      failure: z.strictObject({ error: z.string(), cause: z.string() }).optional(),
    }),
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/simulation",
    access: "user",
    summary: "The noise that checks give to the current rows; 0 when nothing is simulated",
    status: 200,
    reply: Simulation,
  },
  {
    group: "drift",
    method: "POST",
    path: "/v1/drift/simulation",
    access: "admin",
    summary: "Lets noise into the current rows of every check, to see that the monitor finds it; `{}` ends it",
    body: z.strictObject({ noise: Noise.optional() }),
    status: 200,
    reply: Simulation,
  },
  {
    group: "drift",
    method: "GET",
    path: "/v1/drift/loop",
    access: "user",
    summary: "What is done about a drift alarm, and what was done about the last ones",
    query: OfModel,
    status: 200,
    reply: Loop,
  },
  {
    group: "drift",
    method: "PUT",
    path: "/v1/drift/loop",
    access: "admin",
    summary: "Sets whether a drift alarm starts a training or only advises one, and what that training is asked for",
    body: z.strictObject({ mode: LoopMode, request: TrainingRequest.partial().optional() }),
    status: 200,
    reply: Loop,
  },
] as const satisfies readonly Route[];
