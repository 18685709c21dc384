import { LoggedBatch, PredictionLogEntry } from "@vigie/cloud/predictionLogEntry";
import { QualityReport } from "@vigie/core/feedback/qualityReport";
import { Traffic } from "@vigie/core/predict/traffic";
import { SortableId } from "@vigie/core/registry/sortableId";
import * as z from "zod";
import { ModelName, VersionParameter } from "../registry/names";
import type { Route } from "../route";

/** A prediction, or a row of an inline batch. */
export const AnswerId = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}(-\d{1,4})?$/, "the id of an answer");

/** The log names who asked by the subject and, of an inline batch, how many rows it had. */
export const LoggedReply = z.union([PredictionLogEntry, LoggedBatch.omit({ object: true })]);
export type LoggedReply = z.infer<typeof LoggedReply>;

export const LabelReply = z.strictObject({
  id: z.string(),
  model: z.string(),
  version: z.int().positive(),
  probability: z.number(),
  severe: z.boolean().describe("What it was called."),
  actual: z.boolean().describe("What it was."),
  labelledAt: z.iso.datetime(),
});
export type LabelReply = z.infer<typeof LabelReply>;

/** Rows of one CSV of labels. */
export const MOST_LABELS = 1_000;

const Limit = z
  .string()
  .regex(/^([1-9]\d?|100)$/, "1 to 100")
  .transform(Number);

const ModelParameter = z.strictObject({ name: ModelName });

export const labelsRoutes = [
  {
    group: "labels",
    method: "GET",
    path: "/v1/predictions",
    access: "user",
    summary: "The log of predictions, newest first: one's own; for administrators those of a day, or of a user",
    query: z.strictObject({
      day: z.iso.date().optional().describe("UTC. For administrators who name no user: today when left out."),
      user: z.string().min(1).max(128).optional().describe("Subject of a user, or id of a key; for administrators."),
      model: ModelName.optional(),
      version: VersionParameter.optional(),
      before: SortableId.optional().describe("`next` of the page before."),
      limit: Limit.optional(),
    }),
    status: 200,
    reply: z.strictObject({ predictions: z.array(LoggedReply), next: z.string().nullable() }),
  },
  {
    group: "labels",
    method: "GET",
    path: "/v1/predictions/{id}",
    access: "user",
    summary: "One prediction of the log",
    parameters: z.strictObject({ id: SortableId }),
    status: 200,
    reply: LoggedReply,
  },
  {
    group: "labels",
    method: "POST",
    path: "/v1/predictions/{id}/label",
    access: "user",
    summary: "What really happened; a label that comes again takes the place of the one before",
    parameters: z.strictObject({ id: AnswerId }),
    body: z.strictObject({ severe: z.boolean() }),
    status: 200,
    reply: LabelReply,
  },
  {
    group: "labels",
    method: "POST",
    path: "/v1/labels",
    access: "user",
    summary: `What really happened, of up to ${MOST_LABELS} answers: a CSV with the columns id and severe (1 or 0)`,
    body: z.string().min(1),
    accepts: "text/csv",
    status: 200,
    reply: z.strictObject({
      labelled: z.int().nonnegative(),
      refused: z.array(z.strictObject({ row: z.int().positive(), message: z.string() })),
    }),
  },
  {
    group: "labels",
    method: "GET",
    path: "/v1/models/{name}/quality",
    access: "user",
    summary:
      "How right a model's answers were by version and day, with intervals; beside it what its own probabilities expect without labels",
    parameters: ModelParameter,
    query: z.strictObject({
      from: z.iso.date().optional().describe("First day, UTC; 30 days before the last when left out."),
      to: z.iso.date().optional().describe("Last day, UTC; today when left out."),
    }),
    status: 200,
    reply: QualityReport.extend({ model: z.string(), from: z.iso.date(), to: z.iso.date(), sampledPerDay: z.int() }),
  },
  {
    group: "labels",
    method: "GET",
    path: "/v1/models/{name}/traffic",
    access: "user",
    summary: "How a model's requests are shared between champion and challenger",
    parameters: ModelParameter,
    status: 200,
    reply: Traffic.extend({ model: z.string() }),
  },
  {
    group: "labels",
    method: "PUT",
    path: "/v1/models/{name}/traffic",
    access: "admin",
    summary: "Lets the challenger answer a share of the requests, or score beside the champion; every instance follows within 30 s",
    parameters: ModelParameter,
    body: Traffic,
    status: 200,
    reply: Traffic.extend({ model: z.string() }),
    refusals: { 409: "The model has no challenger." },
  },
] as const satisfies readonly Route[];
