import { AccidentDescription } from "@vigie/core/prepare/accident";
import { contractNames } from "@vigie/core/prepare/contracts";
import { AliasName } from "@vigie/core/registry/alias";
import * as z from "zod";
import { ModelName, VersionNumber } from "../registry/names";
import type { Route } from "../route";
import { PredictionFeatures } from "./predictionFeatures";
import { Health, InlineBatchReply, PredictionReply } from "./predictionReplies";

/** Asked for when a request names neither a model nor a contract. */
export const DEFAULT_MODEL = "scene";

/** Rows of one inline batch. */
export const MOST_ROWS = 1_000;

/** Which version is asked. */
export const AskedVersion = z.strictObject({
  model: ModelName.optional().describe(`When left out, the model named like \`contract\`, or ${DEFAULT_MODEL}.`),
  version: VersionNumber.optional().describe("When left out, that of the alias."),
  alias: AliasName.optional().describe("When left out, the champion, or its challenger as far as the model's traffic says so."),
  contract: z.enum(contractNames).optional().describe("When left out, that of the version that answers."),
});
export type AskedVersion = z.output<typeof AskedVersion>;

const oneOfVersionAndAlias = ({ version, alias }: AskedVersion) => version === undefined || alias === undefined;
const ONE_OF_BOTH = { message: "Name a version or an alias, not both.", params: { accepted: ["version", "alias"] } };

/**
 * One accident: either what is known of it as a structured description, or the features of the contract themselves. The contract is that of
 * the version that answers; who names one makes sure of it.
 */
export const PredictionRequest = z
  .strictObject({
    ...AskedVersion.shape,
    features: PredictionFeatures.optional(),
    accident: AccidentDescription.optional(),
    explain: z.boolean().optional().describe("Whether the answer says what each feature did to it."),
  })
  .refine(({ features, accident }) => (features === undefined) !== (accident === undefined), {
    message: "Send exactly one of features and accident.",
    params: { accepted: ["features", "accident"] },
  })
  .refine(oneOfVersionAndAlias, ONE_OF_BOTH);
export type PredictionRequest = z.output<typeof PredictionRequest>;

/** Rows of features of one contract, each answered or refused for itself. */
export const InlineBatchRequest = z
  .strictObject({ ...AskedVersion.shape, rows: z.array(z.unknown()).min(1).max(MOST_ROWS) })
  .refine(oneOfVersionAndAlias, ONE_OF_BOTH);
export type InlineBatchRequest = z.output<typeof InlineBatchRequest>;

export const predictionsRoutes = [
  {
    group: "predictions",
    method: "GET",
    path: "/v1/health",
    access: "open",
    summary: "Whether the service answers, with which models, and whether each still answers its golden rows as it was trained to",
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
    creates: true,
    status: 200,
    reply: PredictionReply,
  },
  {
    group: "predictions",
    method: "POST",
    path: "/v1/predictions/batch",
    access: "user",
    summary: `The same for up to ${MOST_ROWS} rows of features at once; a row that does not fit is refused and the others are answered`,
    body: InlineBatchRequest,
    creates: true,
    status: 200,
    reply: InlineBatchReply,
  },
] as const satisfies readonly Route[];
