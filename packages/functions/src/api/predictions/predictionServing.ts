import { type ErrorDetail, NotFoundError, VisibleError } from "@vigie/core/errors";
import { challengerTakes } from "@vigie/core/predict/traffic";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import type { Registry } from "@vigie/core/registry/registry";
import { invalid } from "../validate";
import { predictionRow } from "./predictionRow";
import { type AskedVersion, DEFAULT_MODEL, type PredictionRequest } from "./predictions.routes";
import type { Serving, ServingModels } from "./servingModel";

export type AskedModels = {
  models: Pick<ServingModels, "champion" | "version" | "challenge" | "challenger">;
  registry: Pick<Registry, "listModels">;
};

/** Which version answers, whether it is the challenger in the champion's place, and which one scores beside it. */
export type Chosen = { serving: Serving; canary: boolean; shadow: Serving | undefined };

/**
 * The version that a request asks for. Throws NotFoundError, VisibleError 503 while no version of the model can answer, 422 when the
 * version answers another contract than the one that is named.
 */
export async function chooseServing(
  request: AskedVersion & Partial<PredictionRequest>,
  requestId: string,
  dependencies: AskedModels,
): Promise<Chosen> {
  const chosen = await askedFor(request, requestId, dependencies);
  const { contract } = chosen.serving.version;
  if (request.contract !== undefined && request.contract !== contract) throw invalid([otherContract(contract)]);
  return chosen;
}

async function askedFor(
  request: AskedVersion & Partial<PredictionRequest>,
  requestId: string,
  { models, registry }: AskedModels,
): Promise<Chosen> {
  const { contract, version, alias, model = contract ?? DEFAULT_MODEL } = request;
  const alone = (serving: Serving): Chosen => ({ serving, canary: false, shadow: undefined });
  if (version !== undefined) return alone(await models.version(model, version));
  if (alias === "challenger") return alone(await models.challenger(model));
  const { serving, problem } = await models.champion(model);
  if (!serving) {
    refuseAnyway(request, contract ?? model);
    if (problem) throw new VisibleError(503, "model-unavailable", `No model can answer now. ${problem}`);
    if (model !== DEFAULT_MODEL && !(await registry.listModels()).includes(model)) throw new NotFoundError(`There is no model ${model}.`);
    throw new VisibleError(503, "no-model", `Model ${model} has no champion yet: no training has promoted a version.`);
  }
  if (alias === "champion") return alone(serving);
  const { traffic, challenger } = await models.challenge(model);
  if (!challenger || challenger.version.contract !== serving.version.contract) return alone(serving);
  if (challengerTakes(traffic, requestId)) return { serving: challenger, canary: true, shadow: undefined };
  return { serving, canary: false, shadow: traffic.shadow ? challenger : undefined };
}

/** A request that its contract refuses is told so even while no model can answer it. */
function refuseAnyway(request: Partial<PredictionRequest>, contract: string): void {
  const described = request.features !== undefined || request.accident !== undefined;
  if (described && contractNames.includes(contract)) predictionRow(contractNamed(contract), request);
}

function otherContract(name: string): ErrorDetail {
  return { path: "body.contract", message: "This model answers another contract.", accepted: [name] };
}
