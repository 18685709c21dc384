import type { DriftStore } from "@vigie/cloud/driftStore";
import { NotFoundError } from "@vigie/core/errors";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { Features } from "@vigie/core/prepare/features";
import type { ApiRequest, HandlersOf } from "../apiRequest";
import type { Caller } from "../caller";
import { type PredictionDependencies, predictionHandlers } from "../predictions/predictionHandlers";
import type { PredictionReply } from "../predictions/predictionReplies";
import { InlineBatchRequest, PredictionRequest } from "../predictions/predictions.routes";
import type { RouteOf } from "../routes";
import { compatCsv } from "./compatCsv";

export type CompatDependencies = PredictionDependencies & { drift: Pick<DriftStore, "latest"> };

type Asked = Omit<ApiRequest, "caller" | "parameters" | "query" | "body"> & { caller: Caller };
type Sent = { contract: string; features: Features; model?: string };

/** The routes of the reference systems. Each prediction is made, refused and logged by the routes below /v1. */
export function compatHandlers(dependencies: CompatDependencies): HandlersOf<RouteOf<"compat">> {
  const v1 = predictionHandlers(dependencies);
  const ask = async ({ requestId, sourceIp, caller, log }: Asked, sent: Sent) => {
    const request = { requestId, sourceIp, caller, log, parameters: undefined, query: undefined, body: PredictionRequest.parse(sent) };
    const { body, headers } = await v1["POST /v1/predictions"](request);
    const imputed = body.imputed.length > 0 ? { "x-imputed": body.imputed.join(",") } : {};
    return { answer: body, headers: { ...headers, ...imputed } };
  };
  const binary = async (contract: string, request: Asked & { body: Features }) => {
    const { answer, headers } = await ask(request, { contract, features: request.body });
    return { body: { prediction: classOf(answer) }, headers };
  };
  return {
    "GET /status": async ({ requestId, sourceIp, log }) => {
      const open = { requestId, sourceIp, log, caller: undefined, parameters: undefined, query: undefined, body: undefined };
      const { status, model, version } = (await v1["GET /v1/health"](open)).body;
      return { body: { status, model, version } };
    },
    "POST /predict": (request) => binary("chi9", request),
    "POST /prediction": (request) => binary("fr28", request),
    "POST /protected/predict": async (request) => {
      const { answer, headers } = await ask(request, { contract: "fr13", features: request.body });
      const body = { user: request.caller.username, prediction: [classOf(answer)] as [0 | 1], confidence: confidenceOf(answer) };
      return { body, headers };
    },
    "POST /protected/predict_csv": async (request) => {
      const batch = InlineBatchRequest.parse({ contract: "fr13", rows: compatCsv(contractNamed("fr13"), request.body) });
      const { body, headers } = await v1["POST /v1/predictions/batch"]({ ...request, body: batch });
      // Every row of the CSV fits, so every row has an answer.
      const answers = body.rows.flatMap((row) => ("severe" in row ? [row] : []));
      const answered = { user: request.caller.username, predictions: answers.map(classOf), confidences: answers.map(confidenceOf) };
      return { body: answered, ...(headers && { headers }) };
    },
    "POST /api/v1/predict/{model}": async (request) => {
      const { model } = request.parameters;
      const { answer, headers } = await ask(request, { contract: "fr35", features: request.body, model });
      return { body: { model: answer.model, prediction: classCalled(answer) ?? classOf(answer), version: answer.version }, headers };
    },
    "GET /drift_score": async () => ({
      body: prometheus((await dependencies.drift.latest())?.score),
      headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" },
    }),
    "GET /drift_report": async () => {
      const latest = await dependencies.drift.latest();
      if (!latest) throw new NotFoundError("No drift check has been made yet.");
      const { share, tested, drifted, verdict } = latest;
      return {
        body: {
          drift_share: share,
          total_columns: tested,
          drifted_columns: drifted.length,
          drifted_feature_list: drifted,
          status: verdict,
        },
      };
    },
  };
}

/** The number of the most probable class, undefined of a model of two. */
function classCalled({ classes }: Pick<PredictionReply, "classes">): number | undefined {
  const probabilities = classes?.map(({ probability }) => probability);
  return probabilities?.indexOf(Math.max(...probabilities));
}

type Answer = { severe: boolean; probability: number };

function classOf({ severe }: Answer): 0 | 1 {
  return severe ? 1 : 0;
}

/** How probable the class that is answered is: the threshold is not 0.5, so it may lie below a half. */
function confidenceOf({ severe, probability }: Answer): number {
  return severe ? probability : 1 - probability;
}

function prometheus(score: number | undefined): string {
  const described = "# HELP drift_score Share of the tested features that have drifted.\n# TYPE drift_score gauge\n";
  return score === undefined ? described : `${described}drift_score ${score}\n`;
}
