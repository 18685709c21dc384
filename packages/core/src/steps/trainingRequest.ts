import * as z from "zod";
import { ThresholdPolicy } from "../evaluate/threshold";
import { RowCap } from "../prepare/rowCap";
import { SplitPolicy } from "../prepare/splitPolicy";
import { TrainingTarget } from "../prepare/trainingTarget";
import { SynthesisPolicy } from "../synthesis/synthesisPolicy";
import { Candidate } from "./candidate";
import { CATALOGUE_NAMES, catalogued, defaultCatalogue } from "./catalogue";

/** How a challenger must compare with the champion on the same hold-out before it may take its place. */
export const PromotionPolicy = z.enum(["strictly-better", "always-if-better", "non-inferior"]);
export type PromotionPolicy = z.infer<typeof PromotionPolicy>;

export const ModelName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A name of the catalogue, which stands for its candidate. Any text in the type: a new entry changes no document and no client. */
const CataloguedName = z
  .string()
  .refine((name) => catalogued(name) !== undefined, `none of the catalogue: ${CATALOGUE_NAMES.join(", ")}`)
  .transform((name) => catalogued(name)!);

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
  /** Models to be tried: names of the catalogue, or candidates of one's own. The catalogue's usual ones when left out. */
  candidates: z
    .array(z.union([CataloguedName, Candidate]))
    .min(1)
    .max(20)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, "names must differ")
    .default(defaultCatalogue),
  /** Trains on a random part of the accidents: a row cap or a share. All of them when null. */
  sample: RowCap.nullable().default(null),
  split: SplitPolicy.default({ kind: "fixed" }),
  /** Whether severe or not, or the four classes of severity, which contracts of the worst-hurt user have. */
  target: TrainingTarget.default("severe"),
  /** By what the decision threshold is chosen on the validation rows. */
  threshold: ThresholdPolicy.default({ kind: "best-f1" }),
  /** Synthetic rows beside the real training rows; validation and hold-out rows are always real. None when null. */
  synthesis: SynthesisPolicy.nullable().default(null),
  /** Metric, or `weighted`, by which candidates are ranked on the validation rows. */
  selection: z.string().default("average_precision"),
  promotion: PromotionPolicy.default("strictly-better"),
});
export type TrainingRequest = z.infer<typeof TrainingRequest>;
