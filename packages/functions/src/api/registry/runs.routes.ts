import { Run, RunStatus } from "@vigie/core/registry/run";
import { MetricSummary } from "@vigie/core/registry/runs/metricSummaries";
import * as z from "zod";
import type { Route } from "../route";

/** A run's id is made of an execution's, a candidate's name and a trial's number. */
export const RunId = z.string().regex(/^[A-Za-z0-9_.-]{1,200}$/, "a run's id");
const ExperimentName = z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/, "an experiment's name");

/** Most runs that are put side by side. */
export const MAX_COMPARED = 20;
const MAX_PAGE = 200;

export const RunSummary = Run.omit({ series: true, artifacts: true }).extend({
  /** Runs that name this one as their parent. */
  children: z.int().nonnegative(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** A file with a link that answers it for a quarter of an hour. */
export const LinkedArtifact = z.strictObject({
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  name: z.string(),
  contentType: z.string(),
  link: z.string(),
});
export type LinkedArtifact = z.infer<typeof LinkedArtifact>;

export const RunPage = Run.omit({ metrics: true, artifacts: true }).extend({
  metrics: z.record(z.string(), MetricSummary),
  artifacts: z.record(z.string(), LinkedArtifact),
  children: z.array(Run.pick({ id: true, family: true, status: true, metrics: true, tags: true })),
  /** Where it came from, and the version that was made of it. */
  lineage: z.strictObject({
    parent: z.string().nullable(),
    execution: z.string().nullable(),
    datasetDigest: z.string().nullable(),
    revision: z.string(),
    version: z.strictObject({ model: z.string(), version: z.int().positive(), dataset: z.string().nullable() }).nullable(),
  }),
});
export type RunPage = z.infer<typeof RunPage>;

const Compared = { name: z.string(), different: z.boolean() };
const Interval = z.tuple([z.number(), z.number()]);

export const RunComparison = z.strictObject({
  runs: z.array(z.strictObject({ id: z.string(), experiment: z.string(), family: z.string().optional(), status: RunStatus })),
  parameters: z.array(z.strictObject({ ...Compared, values: z.array(z.unknown()) })),
  metrics: z.array(
    z.strictObject({
      ...Compared,
      values: z.array(z.number().nullable()),
      /** Indexes of the best runs, by the metric's own direction. */
      best: z.array(z.int().nonnegative()),
      /** 95 % bootstrap intervals on the hold-out, of the runs that were judged. */
      intervals: z.array(Interval.nullable()).optional(),
    }),
  ),
});
export type RunComparison = z.infer<typeof RunComparison>;

/** `10` of a query as a number. */
const Limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, `a number from 1 to ${MAX_PAGE}`)
  .transform(Number)
  .refine((limit) => limit <= MAX_PAGE, `a number from 1 to ${MAX_PAGE}`);

const Ids = z
  .string()
  .max(5000)
  .transform((text) => [...new Set(text.split(",").map((id) => id.trim()))])
  .pipe(z.array(RunId).min(2).max(MAX_COMPARED))
  .describe(`2 to ${MAX_COMPARED} ids of runs, separated by commas.`);

/** Tags that the pipeline reads or writes itself. */
export const RESERVED_TAGS = [
  "kind",
  "pipeline",
  "dataset",
  "cause",
  "candidate",
  "trial",
  "point",
  "version",
  "promoted",
  "reason",
] as const;

const TagName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/, "a letter, then at most 63 letters, digits, dots, dashes or underscores")
  .refine((name) => !(RESERVED_TAGS as readonly string[]).includes(name), "kept by the pipeline");

export const runsRoutes = [
  {
    group: "runs",
    method: "GET",
    path: "/v1/experiments",
    access: "user",
    summary: "Every experiment with the number of its runs by status, and its last run",
    status: 200,
    reply: z.strictObject({
      experiments: z.array(
        z.strictObject({
          name: z.string(),
          runs: z.int().nonnegative(),
          byStatus: z.partialRecord(RunStatus, z.int().positive()),
          last: z.strictObject({ id: z.string(), status: RunStatus, startedAt: z.iso.datetime() }).nullable(),
        }),
      ),
    }),
  },
  {
    group: "runs",
    method: "GET",
    path: "/v1/experiments/{name}/runs",
    access: "user",
    summary: 'Runs of an experiment, newest first unless sorted; filtered as in `metrics.f1 > 0.7 and params.family = "forest"`',
    parameters: z.strictObject({ name: ExperimentName }),
    query: z.strictObject({
      filter: z
        .string()
        .min(1)
        .max(2000)
        .optional()
        .describe('As `metrics.f1 > 0.7 and (params.family = "forest" or tags.kind = "trial")`.'),
      order: z.string().min(1).max(200).optional().describe("As `metrics.f1 desc` or `startedAt`."),
      parent: RunId.optional().describe("Only children of this run; `none` for runs without a parent."),
      limit: Limit.optional().describe("50 when left out."),
      cursor: RunId.optional().describe("`next` of the page before."),
    }),
    status: 200,
    reply: z.strictObject({
      /** Of the whole list, this page and the others. */
      total: z.int().nonnegative(),
      runs: z.array(RunSummary),
      next: z.string().optional(),
    }),
  },
  {
    group: "runs",
    method: "GET",
    path: "/v1/runs/compare",
    access: "user",
    summary: "Parameters and metrics of several runs side by side, with the intervals of those that were judged",
    query: z.strictObject({
      ids: Ids,
      different: z.enum(["true", "false"]).optional().describe("`true` leaves out what is the same in all of them."),
    }),
    status: 200,
    reply: RunComparison,
    refusals: { 404: "There is no such run." },
  },
  {
    group: "runs",
    method: "GET",
    path: "/v1/runs/{id}",
    access: "user",
    summary: "One run: parameters, metrics with their steps, tags, files with links, children, lineage",
    parameters: z.strictObject({ id: RunId }),
    status: 200,
    reply: RunPage,
  },
  {
    group: "runs",
    method: "PUT",
    path: "/v1/runs/{id}/tags",
    access: "operator",
    summary: "Puts tags on a run that is over; null takes one off. Tags of the pipeline stay as they are",
    parameters: z.strictObject({ id: RunId }),
    body: z.strictObject({
      tags: z.record(TagName, z.string().max(500).nullable()).refine((tags) => Object.keys(tags).length <= 50, "at most 50"),
    }),
    status: 200,
    reply: z.strictObject({ id: z.string(), tags: z.record(z.string(), z.string()) }),
    refusals: { 409: "The run is still under way." },
  },
] as const satisfies readonly Route[];
