import { AccidentDescription } from "@vigie/core/prepare/accident";
import { contractNames } from "@vigie/core/prepare/contracts";
import { z } from "zod";
import { ModelName, VersionNumber } from "./names";
import { PredictionFeatures } from "./predictionFeatures";
import type { Route } from "./route";

/** Asked for when a request names neither a model nor a contract. */
export const DEFAULT_MODEL = "scene";

/**
 * One accident: either what is known of it as a structured description, or the features of the contract themselves. The contract is that of
 * the version that answers; who names one makes sure of it.
 */
export const PredictionRequest = z
  .strictObject({
    model: ModelName.optional().describe(`When left out, the model named like \`contract\`, or ${DEFAULT_MODEL}.`),
    version: VersionNumber.optional().describe("When left out, the champion."),
    contract: z.enum(contractNames).optional().describe("When left out, that of the version that answers."),
    features: PredictionFeatures.optional(),
    accident: AccidentDescription.optional(),
  })
  .refine(({ features, accident }) => (features === undefined) !== (accident === undefined), {
    message: "Send exactly one of features and accident.",
    params: { accepted: ["features", "accident"] },
  });
export type PredictionRequest = z.output<typeof PredictionRequest>;

export const PredictionReply = z.strictObject({
  id: z.string(),
  severe: z.boolean(),
  probability: z.number().min(0).max(1),
  /** A probability at or above it is called severe. */
  threshold: z.number().min(0).max(1),
  model: z.string(),
  version: z.int().positive(),
  contract: z.string(),
  /** Features that were not given: the model used its own branch or fill for them. */
  imputed: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type PredictionReply = z.infer<typeof PredictionReply>;

/** `no-model`: nothing has been promoted yet. `degraded`: the champion cannot be served; the version named here is served in its place, if any. */
export const Health = z.strictObject({
  status: z.enum(["ok", "degraded", "no-model"]),
  model: z.string(),
  version: z.int().positive().nullable(),
  golden: z.strictObject({ rows: z.int(), maxDifference: z.number(), passed: z.boolean() }).nullable(),
  problem: z.string().optional(),
});
export type Health = z.infer<typeof Health>;

export const predictionsRoutes = [
  {
    group: "predictions",
    method: "GET",
    path: "/v1/health",
    access: "open",
    summary: "Whether the service answers, with which model, and whether that model still answers its golden rows as it was trained to",
    status: 200,
    reply: Health,
  },
  {
    group: "predictions",
    method: "POST",
    path: "/v1/predictions",
    access: "user",
    summary: "How likely an accident is to be severe",
    body: PredictionRequest,
    status: 200,
    reply: PredictionReply,
  },
] as const satisfies readonly Route[];
