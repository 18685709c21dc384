import type { PredictionLog } from "@vigie/cloud/predictionLog";
import { type ErrorDetail, NotFoundError, VisibleError } from "@vigie/core/errors";
import type { Contract } from "@vigie/core/prepare/contract";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import type { FeatureRow } from "@vigie/core/prepare/deriveRow";
import type { Registry } from "@vigie/core/registry/registry";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { HandlersOf } from "./apiRequest";
import { predictionRow } from "./predictionRow";
import { DEFAULT_MODEL, type Health, type PredictionRequest } from "./predictions.routes";
import type { RouteOf } from "./routes";
import type { Serving, ServingModels } from "./servingModel";
import { invalid } from "./validate";

export type PredictionDependencies = {
  models: Pick<ServingModels, "champion" | "version">;
  registry: Pick<Registry, "listModels">;
  predictions: Pick<PredictionLog, "append">;
  now(): Date;
};

/** Health, and predictions of which each is logged before it is answered. */
export function predictionHandlers(dependencies: PredictionDependencies): HandlersOf<RouteOf<"predictions">> {
  const { models, predictions, now } = dependencies;
  return {
    "GET /v1/health": async () => ({ body: await health(models) }),
    "POST /v1/predictions": async ({ body, caller }) => {
      const started = performance.now();
      const { version, model } = await servingOf(body, dependencies);
      const contract = contractNamed(version.contract);
      if (body.contract !== undefined && body.contract !== contract.name) throw invalid([otherContract(contract.name)]);
      const row = predictionRow(contract, body);
      const { probability, severe, threshold } = await model.predict(row.values);
      const answered = performance.now();
      const at = now();
      const answer = {
        id: newSortableId(at),
        model: version.model,
        version: version.version,
        contract: contract.name,
        probability,
        severe,
      };
      await predictions.append({
        ...answer,
        at: at.toISOString(),
        user: caller.sub,
        username: caller.username,
        inputs: inputsOf(contract, row),
        latencyMs: answered - started,
      });
      return {
        body: { ...answer, threshold, imputed: row.missing, warnings: warningsOf(contract, row) },
        headers: {
          "x-model-version": `${version.model}/${version.version}`,
          "server-timing": `model;dur=${milliseconds(answered - started)}, log;dur=${milliseconds(performance.now() - answered)}`,
        },
      };
    },
  };
}

async function health(models: PredictionDependencies["models"]): Promise<Health> {
  const { serving, problem } = await models
    .champion(DEFAULT_MODEL)
    .catch(() => ({ serving: undefined, problem: "The registry does not answer." }));
  return {
    status: problem ? "degraded" : serving ? "ok" : "no-model",
    model: DEFAULT_MODEL,
    version: serving?.version.version ?? null,
    golden: serving?.model.golden ?? null,
    ...(problem === undefined ? {} : { problem }),
  };
}

async function servingOf(request: PredictionRequest, { models, registry }: PredictionDependencies): Promise<Serving> {
  const { contract, version, model = contract ?? DEFAULT_MODEL } = request;
  if (version !== undefined) return models.version(model, version);
  const { serving, problem } = await models.champion(model);
  if (serving) return serving;
  refuseAnyway(request, contract ?? model);
  if (problem) throw new VisibleError(503, "model-unavailable", `No model can answer now. ${problem}`);
  if (model !== DEFAULT_MODEL && !(await registry.listModels()).includes(model)) throw new NotFoundError(`There is no model ${model}.`);
  throw new VisibleError(503, "no-model", `Model ${model} has no champion yet: no training has promoted a version.`);
}

/** A request that its contract refuses is told so even while no model can answer it. */
function refuseAnyway(request: PredictionRequest, contract: string): void {
  if (contractNames.includes(contract)) predictionRow(contractNamed(contract), request);
}

function otherContract(name: string): ErrorDetail {
  return { path: "body.contract", message: "This model answers another contract.", accepted: [name] };
}

function inputsOf({ features }: Contract, { values }: FeatureRow): Record<string, number | null> {
  return Object.fromEntries(features.map(({ name }, index) => [name, Number.isNaN(values[index]) ? null : (values[index] ?? null)]));
}

/** A stage of the call of which nothing is known is worth saying: the answer will change once it is. */
function warningsOf({ features }: Contract, { missing }: FeatureRow): string[] {
  const groups = [...new Set(features.map(({ group }) => group))];
  return groups
    .filter((group) => features.every((feature) => feature.group !== group || missing.includes(feature.name)))
    .map((group) => `Nothing is known of ${group}.`);
}

function milliseconds(duration: number): string {
  return duration.toFixed(2);
}
