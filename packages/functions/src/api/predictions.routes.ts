import { AccidentDescription } from "@vigie/core/prepare/accident";
import { contractNamed } from "@vigie/core/prepare/contracts";
import { featuresSchema } from "@vigie/core/prepare/features";
import { z } from "zod";
import { ModelName, VersionNumber } from "./names";
import type { Route } from "./route";

/** Asked for when a request names no model. */
export const DEFAULT_MODEL = "scene";

/** The one contract that can be served so far. A request's features are checked against it before any model is opened. */
const CONTRACT = "scene";

/** One accident: either what is known of it as a structured description, or the features of the contract themselves. */
export const PredictionRequest = z
  .strictObject({
    model: ModelName.default(DEFAULT_MODEL),
    /** The champion when left out. */
    version: VersionNumber.optional(),
    contract: z.enum([CONTRACT]).default(CONTRACT),
    features: featuresSchema(contractNamed(CONTRACT)).optional(),
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
