import { z } from "zod";
import { RowCap } from "../prepare/rowCap";
import { SplitPolicy } from "../prepare/splitPolicy";
import { Candidate } from "./candidate";
import { defaultCatalogue } from "./catalogue";

/** How a challenger must compare with the champion on the same hold-out before it may take its place. */
export const PromotionPolicy = z.enum(["strictly-better", "always-if-better", "non-inferior"]);
export type PromotionPolicy = z.infer<typeof PromotionPolicy>;

export const ModelName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** What starts a training: everything has a default, so `{}` retrains the default model of the newest source. */
export const TrainingRequest = z.strictObject({
  /** Digest of a source; the newest when left out. */
  source: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Name in the registry; that of the contract when left out. */
  model: ModelName.optional(),
  /** The dataset's own when left out: `scene` for BAAC, `chi9` for Chicago. */
  contract: z.string().optional(),
  candidates: z
    .array(Candidate)
    .min(1)
    .max(20)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, "names must differ")
    .default(defaultCatalogue),
  /** Trains on a random part of the accidents: a row cap or a share. All of them when null. */
  sample: RowCap.nullable().default(null),
  split: SplitPolicy.default({ kind: "fixed" }),
  /** Metric, or `weighted`, by which candidates are ranked on the validation rows. */
  selection: z.string().default("average_precision"),
  promotion: PromotionPolicy.default("strictly-better"),
});
export type TrainingRequest = z.infer<typeof TrainingRequest>;
