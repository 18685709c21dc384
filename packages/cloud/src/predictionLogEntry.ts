import { SortableId } from "@vigie/core/registry/sortableId";
import { ArtifactRef } from "@vigie/core/steps/artifact";
import * as z from "zod";

/** Who asked which version, and when. `id` is made by `newSortableId`: it tells the day, and so the place, of its entry. */
const Asked = {
  id: SortableId,
  at: z.iso.datetime(),
  /** Subject of the caller's token. */
  user: z.string().min(1),
  username: z.string(),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  latencyMs: z.number().nonnegative(),
};

/** True where the challenger answered in the champion's place. */
const Canary = z.literal(true).exactOptional();

/** What the challenger would have answered. */
export const ShadowAnswer = z.strictObject({
  version: z.int().positive(),
  probability: z.number().min(0).max(1),
  severe: z.boolean(),
  latencyMs: z.number().nonnegative(),
});
export type ShadowAnswer = z.infer<typeof ShadowAnswer>;

/** One answered prediction. */
export const PredictionLogEntry = z.strictObject({
  ...Asked,
  /** What the model was given, by feature. */
  inputs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  probability: z.number().min(0).max(1),
  severe: z.boolean(),
  canary: Canary,
  shadow: ShadowAnswer.exactOptional(),
});
export type PredictionLogEntry = z.infer<typeof PredictionLogEntry>;

/** An inline batch: `object` holds its rows (`BatchObject`), deflated. */
export const LoggedBatch = z.strictObject({
  ...Asked,
  rows: z.int().positive(),
  severeRows: z.int().nonnegative(),
  canary: Canary,
  object: ArtifactRef,
});
export type LoggedBatch = z.infer<typeof LoggedBatch>;

export type Logged = PredictionLogEntry | LoggedBatch;

/** The rows of an inline batch that were answered: `row` counts from 0 in the request, values are in the order of `features`. */
export const BatchObject = z.strictObject({
  id: SortableId,
  features: z.array(z.string()),
  rows: z.array(
    z.strictObject({ row: z.int().nonnegative(), values: z.array(z.number().nullable()), probability: z.number(), severe: z.boolean() }),
  ),
});
export type BatchObject = z.infer<typeof BatchObject>;
