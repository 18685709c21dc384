import * as z from "zod";

/** One feature's part in an answer, in words of the dictionary. */
const Text = z.strictObject({ fr: z.string(), en: z.string() });
export const ContributionReply = z.strictObject({
  feature: z.string(),
  value: z.number().nullable(),
  label: z.strictObject({ feature: Text, value: Text }),
  contribution: z.number(),
  direction: z.enum(["raises", "lowers", "none"]),
  weight: z.enum(["strong", "moderate", "slight"]),
  text: Text,
  attention: z.number().min(0).max(1).optional().describe("Of a TabNet: the share of its own attention that the feature had."),
});

/** `base` and all contributions add up to the answer before calibration, counted in `scale`; the weightiest first. */
export const ExplanationReply = z.strictObject({
  base: z.number(),
  scale: z.enum(["log odds", "probability"]),
  contributions: z.array(ContributionReply),
});
export type ExplanationReply = z.infer<typeof ExplanationReply>;

/** What is answered about one accident, whether alone or as a row of many. */
export const RowAnswer = z.strictObject({
  id: z.string().describe("By which its label can be sent later."),
  severe: z.boolean(),
  probability: z.number().min(0).max(1),
  classes: z
    .array(z.strictObject({ name: z.string(), probability: z.number().min(0).max(1) }))
    .optional()
    .describe("Of a model of more than two classes."),
  imputed: z.array(z.string()).describe("Features that were not given: the model used its own branch or fill for them."),
  warnings: z.array(z.string()),
});
export type RowAnswer = z.infer<typeof RowAnswer>;

/** Which version answered. */
export const AnsweredBy = z.strictObject({
  threshold: z.number().min(0).max(1).describe("A probability at or above it is called severe."),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
});

export const PredictionReply = RowAnswer.extend({ ...AnsweredBy.shape, explanation: ExplanationReply.optional() });
export type PredictionReply = z.infer<typeof PredictionReply>;

/** A row that could not be answered says why, and the others are answered all the same. */
export const RefusedRow = z.strictObject({
  errors: z.array(
    z.strictObject({ path: z.string(), message: z.string(), accepted: z.array(z.union([z.string(), z.number()])).optional() }),
  ),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

export const InlineBatchReply = AnsweredBy.extend({
  id: z.string(),
  answered: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  rows: z.array(z.union([RowAnswer, RefusedRow])).describe("In the order in which they were sent."),
});
export type InlineBatchReply = z.infer<typeof InlineBatchReply>;

/** `not-served`: of a contract that has no name to send features under. */
const ModelHealth = z.strictObject({
  model: z.string(),
  status: z.enum(["ok", "degraded", "not-served"]),
  version: z.int().positive().nullable(),
  golden: z.strictObject({ rows: z.int(), maxDifference: z.number(), passed: z.boolean() }).nullable(),
  problem: z.string().optional(),
});
export type ModelHealth = z.infer<typeof ModelHealth>;

/** `no-model`: nothing has been promoted yet. `degraded`: a champion cannot be served; the version named beside it is served in its place, if any. */
export const Health = z.strictObject({
  status: z.enum(["ok", "degraded", "no-model"]),
  model: z.string(),
  version: z.int().positive().nullable(),
  golden: ModelHealth.shape.golden,
  problem: z.string().optional(),
  models: z.array(ModelHealth).describe("Every model that has a champion."),
  drift: z
    .strictObject({ checkedAt: z.iso.datetime(), ageSeconds: z.int().nonnegative() })
    .nullable()
    .describe("The last drift check; null when there was none."),
});
export type Health = z.infer<typeof Health>;
