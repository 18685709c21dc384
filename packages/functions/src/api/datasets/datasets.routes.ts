import { Profile } from "@vigie/core/dataset/profile";
import { QualityReport } from "@vigie/core/dataset/quality";
import { DatasetUse } from "@vigie/core/registry/datasetUse";
import { DatasetVersion } from "@vigie/core/registry/datasetVersion";
import { Source } from "@vigie/core/registry/source";
import * as z from "zod";
import { LinkedArtifact } from "../registry/runs.routes";
import type { Route } from "../route";

const DatasetId = z.string().regex(/^[0-9a-f]{64}$/, "the id of a dataset version: 64 hexadecimal digits");
const Id = z.strictObject({ id: DatasetId });

export const DatasetSummary = DatasetVersion.pick({ id: true, dataset: true, years: true, totals: true, checks: true, createdAt: true });
export type DatasetSummary = z.infer<typeof DatasetSummary>;

/** Rows of the quarantine on one page. */
const PAGE_ROWS = 100;

/** Rows corrected at once: a body of 1 MB holds about as many. */
const MAX_REPLAYED_ROWS = 1_000;

const [Prepared, Version] = DatasetUse.options;

export const datasetsRoutes = [
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets",
    access: "user",
    summary: "Every dataset version, newest first; with `dataset`, those of one dataset",
    query: z.strictObject({ dataset: z.string().max(40).optional() }),
    status: 200,
    reply: z.strictObject({ datasets: z.array(DatasetSummary) }),
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}",
    access: "user",
    summary: "One dataset version: schema, counts, files, reports, objects in the lake",
    parameters: Id,
    status: 200,
    reply: DatasetVersion,
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}/quality",
    access: "user",
    summary: "What was read and left out, and every quality check with its verdict, value and limit",
    parameters: Id,
    status: 200,
    reply: QualityReport,
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}/profile",
    access: "user",
    summary: "Every column of the canonical tables: counts, mean, quantiles, levels",
    parameters: Id,
    status: 200,
    reply: Profile,
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}/quarantine",
    access: "user",
    summary: "Rows that were left out, each with its reason and its original cells, by page",
    parameters: Id,
    query: z.strictObject({
      from: z
        .string()
        .regex(/^\d{1,9}$/, "how many rows to pass over")
        .transform(Number)
        .default(0),
      rows: z
        .string()
        .regex(/^([1-9]|[1-9]\d|[1-9]\d\d|1000)$/, "how many rows to answer, at most 1000")
        .transform(Number)
        .default(PAGE_ROWS),
    }),
    status: 200,
    reply: z.strictObject({
      total: z.int().nonnegative(),
      rows: z.array(
        z.strictObject({
          file: z.string(),
          row: z.int().positive(),
          reason: z.string(),
          original: z.record(z.string(), z.string().nullable()),
        }),
      ),
      /** Where the next page begins; absent on the last one. */
      next: z.int().positive().optional(),
    }),
  },
  {
    group: "datasets",
    method: "POST",
    path: "/v1/datasets/{id}/quarantine/replay",
    access: "operator",
    summary: "Hands corrected rows of the quarantine in with the files that they came from, as a source that a training can be started on",
    parameters: Id,
    body: z.strictObject({
      rows: z
        .array(
          z.strictObject({
            file: z.string().min(1).max(400),
            row: z.int().positive(),
            original: z.record(z.string(), z.string().nullable()),
          }),
        )
        .min(1)
        .max(MAX_REPLAYED_ROWS)
        .refine((rows) => new Set(rows.map(({ file, row }) => `${row} ${file}`)).size === rows.length, "a row can be corrected once"),
    }),
    creates: true,
    status: 201,
    reply: z.strictObject({ source: Source.shape.id, dataset: z.string(), files: z.array(z.string()), rows: z.int().positive() }),
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}/files",
    access: "operator",
    summary: "The raw files that it was made of, as they were handed in, with links",
    parameters: Id,
    status: 200,
    reply: z.strictObject({ source: Source.shape.id, dataset: z.string(), files: z.array(LinkedArtifact) }),
  },
  {
    group: "datasets",
    method: "GET",
    path: "/v1/datasets/{id}/lineage",
    access: "user",
    summary: "From raw files to this version, and on to the prepared tables and model versions made of it",
    parameters: Id,
    status: 200,
    reply: z.strictObject({
      ...DatasetVersion.pick({ id: true, source: true, files: true, rawDigest: true, revision: true, previous: true }).shape,
      prepared: z.array(Prepared),
      versions: z.array(Version),
    }),
  },
] as const satisfies readonly Route[];
