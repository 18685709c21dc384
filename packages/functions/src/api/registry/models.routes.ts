import { ExampleAccident, ExampleAccidents } from "@vigie/core/predict/exampleAccidents";
import { AliasName, AuditEntry } from "@vigie/core/registry/alias";
import { Version } from "@vigie/core/registry/version";
import { VersionDecision } from "@vigie/core/registry/versionDecision";
import * as z from "zod";
import type { Route } from "../route";
import { ModelName, VersionParameter } from "./names";
import { LinkedArtifact } from "./runs.routes";

/** Which version each alias points at. */
const Aliases = z.partialRecord(AliasName, z.int().positive());

export const ModelSummary = z.strictObject({ name: z.string(), aliases: Aliases, versions: z.int().nonnegative() });
export type ModelSummary = z.infer<typeof ModelSummary>;

export const VersionSummary = Version.pick({
  version: true,
  family: true,
  contract: true,
  metrics: true,
  threshold: true,
  approved: true,
  approval: true,
  deleted: true,
  createdAt: true,
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const VersionPage = Version.omit({ artifacts: true }).extend({
  artifacts: z.record(z.string(), LinkedArtifact),
  uri: z.string().describe("Where its graph lies, for those who may read the bucket."),
  aliases: z.array(AliasName),
  /** Its line in a change log. */
  line: z.string(),
  /** What it takes, in the order of the model's input. */
  schema: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(["categorical", "numeric"]).optional(),
      label: z.strictObject({ fr: z.string(), en: z.string() }).optional(),
    }),
  ),
  /** Null in a version of before there were any. */
  examples: ExampleAccidents.nullable(),
  /** The first of the rows that it is held against whenever it is opened; null is a missing value. */
  golden: z.strictObject({
    features: z.array(z.string()),
    total: z.int().positive(),
    rows: z.array(
      z.strictObject({
        values: z.array(z.number().nullable()),
        probability: z.number(),
        probabilities: z.array(z.number()).exactOptional(),
      }),
    ),
  }),
  decisions: z.array(VersionDecision),
  /** Every move of an alias to it or away from it, newest first. */
  moves: z.array(AuditEntry),
  lineage: z.strictObject({
    run: z.string(),
    /** What the run was called: the candidate's name in its training. */
    runName: z.string().nullable(),
    execution: z.string().nullable(),
    experiment: z.string().nullable(),
    dataset: z.strictObject({ id: z.string(), name: z.string(), years: z.array(z.int()), source: z.string() }).nullable(),
    files: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
    /** Other versions trained on the same table. */
    sameData: z.array(z.int().positive()),
    /** Tables of accidents that it has told the expected severity of. */
    expected: z.array(z.strictObject({ table: z.string(), accidents: z.int().nonnegative(), at: z.iso.datetime() })),
  }),
});
export type VersionPage = z.infer<typeof VersionPage>;

/** When a version was the champion; the last span of the one that is has no end. */
export const MetricPoint = z.strictObject({
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  value: z.number().nullable(),
  /** 95 % bootstrap interval on the hold-out; null where none was made of this metric, and of versions that many newer ones follow. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  champion: z.array(z.strictObject({ from: z.iso.datetime(), until: z.iso.datetime().optional() })),
});
export type MetricPoint = z.infer<typeof MetricPoint>;

export const ExampleAnswers = z.strictObject({
  contract: z.string(),
  model: z.string(),
  version: z.int().positive(),
  threshold: z.number(),
  severe: ExampleAccident,
  light: ExampleAccident,
});
export type ExampleAnswers = z.infer<typeof ExampleAnswers>;

const MetricName = z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/, "a metric's name");

export const modelsRoutes = [
  {
    group: "models",
    method: "GET",
    path: "/v1/models",
    access: "user",
    summary: "Every registered model and where its aliases point",
    status: 200,
    reply: z.strictObject({ models: z.array(ModelSummary) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}",
    access: "user",
    summary: "One model with its versions, newest first; with `deleted=true` those that were deleted too",
    parameters: z.strictObject({ name: ModelName }),
    query: z.strictObject({ deleted: z.enum(["true", "false"]).optional() }),
    status: 200,
    reply: z.strictObject({ name: z.string(), aliases: Aliases, versions: z.array(VersionSummary) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}/versions/{version}",
    access: "user",
    summary:
      "One version: metrics, parameters, what it takes with examples, gate report, lineage both ways, files with links, aliases, decisions",
    parameters: z.strictObject({ name: ModelName, version: VersionParameter }),
    status: 200,
    reply: VersionPage,
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}/metrics",
    access: "user",
    summary: "One metric over all versions, oldest first, with the times at which each was the champion",
    parameters: z.strictObject({ name: ModelName }),
    query: z.strictObject({ metric: MetricName.optional().describe("average_precision when left out.") }),
    status: 200,
    reply: z.strictObject({ name: z.string(), metric: z.string(), points: z.array(MetricPoint) }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/models/{name}/history",
    access: "user",
    summary: "Who moved which alias when, newest first; with `at`, also which version each alias pointed at then",
    parameters: z.strictObject({ name: ModelName }),
    query: z.strictObject({ at: z.iso.datetime({ offset: true }).optional() }),
    status: 200,
    reply: z.strictObject({
      history: z.array(AuditEntry),
      /** Approvals, rejections, deletions and restorations, newest first. */
      decisions: z.array(VersionDecision),
      at: z.strictObject({ time: z.iso.datetime(), aliases: Aliases }).optional(),
    }),
  },
  {
    group: "models",
    method: "GET",
    path: "/v1/examples",
    access: "open",
    summary: "A severe and a light accident of the hold-out for each contract that has a champion, with its known answer",
    status: 200,
    reply: z.strictObject({ examples: z.array(ExampleAnswers) }),
  },
] as const satisfies readonly Route[];
