import { Batch } from "@vigie/cloud/batchRecord";
import { SortableId } from "@vigie/core/registry/sortableId";
import * as z from "zod";
import { AskedVersion } from "../predictions/predictions.routes";
import { UploadLink } from "../registry/uploadLink";
import type { Route } from "../route";

/** Bytes of the largest file that is taken. */
export const MOST_BYTES = 5_000_000_000;

/** A file to come: which version answers it, how large it is, and which column says what really happened, if any. */
export const BatchRequest = z
  .strictObject({
    ...AskedVersion.shape,
    bytes: z.int().positive().max(MOST_BYTES).describe("Exact size of the file; the upload of any other size is refused."),
    label: z
      .string()
      .min(1)
      .max(100)
      .default("severe")
      .describe("Column that says 1 or 0, or the number of the class. With it the report judges the answers."),
  })
  .refine(({ version, alias }) => version === undefined || alias === undefined, {
    message: "Name a version or an alias, not both.",
    params: { accepted: ["version", "alias"] },
  });

const Progress = z.strictObject({ parts: z.int().nullable(), done: z.int().nonnegative(), rows: z.int().nonnegative() });

export const BatchReply = Batch.omit({ user: true, username: true, parts: true }).extend({
  progress: Progress.describe("Parts that the file was cut into, null before it was, those that are done, and their rows."),
  links: z.strictObject({ results: z.string(), report: z.string() }).nullable().describe("For 15 minutes; null before it has succeeded."),
});
export type BatchReply = z.infer<typeof BatchReply>;

export const UploadReply = BatchReply.extend({
  upload: UploadLink,
});

const Id = z.strictObject({ id: SortableId });

export const batchesRoutes = [
  {
    group: "batches",
    method: "POST",
    path: "/v1/batches",
    access: "user",
    summary: "Announces a CSV of up to 5 GB; it is answered once it has been sent to the link",
    body: BatchRequest,
    creates: true,
    status: 202,
    reply: UploadReply,
    refusals: { 404: "There is no such model or version." },
  },
  {
    group: "batches",
    method: "GET",
    path: "/v1/batches",
    access: "user",
    summary: "The caller's own batches, newest first",
    query: z.strictObject({
      before: SortableId.optional().describe("`next` of the page before."),
      limit: z
        .string()
        .regex(/^([1-9]\d?|100)$/, "1 to 100")
        .transform(Number)
        .optional(),
    }),
    status: 200,
    reply: z.strictObject({ batches: z.array(BatchReply), next: z.string().nullable() }),
  },
  {
    group: "batches",
    method: "GET",
    path: "/v1/batches/{id}",
    access: "user",
    summary: "One batch: state, progress, counts, rows that were refused, links to result and report",
    parameters: Id,
    status: 200,
    reply: BatchReply,
  },
  {
    group: "batches",
    method: "POST",
    path: "/v1/batches/{id}/cancel",
    access: "user",
    summary: "Stops a batch that has not ended",
    parameters: Id,
    status: 200,
    reply: BatchReply,
    refusals: { 409: "It has ended already." },
  },
] as const satisfies readonly Route[];
