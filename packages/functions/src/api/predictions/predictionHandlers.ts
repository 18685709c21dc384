import type { PredictionLog } from "@vigie/cloud/predictionLog";
import type { ShadowAnswer } from "@vigie/cloud/predictionLogEntry";
import type { Contract } from "@vigie/core/prepare/contract";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { FeatureRow } from "@vigie/core/prepare/deriveRow";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { ArtifactStore } from "@vigie/core/steps/artifact";
import type { ApiRequest, HandlersOf } from "../apiRequest";
import { serviceHealth } from "../operations/serviceHealth";
import type { RouteOf } from "../routes";
import { explainers } from "./explainers";
import { inlineBatch } from "./inlineBatch";
import { rowAnswer } from "./predictionAnswer";
import { predictionRow } from "./predictionRow";
import { type AskedModels, chooseServing } from "./predictionServing";
import type { Serving } from "./servingModel";

export type PredictionDependencies = AskedModels & {
  predictions: Pick<PredictionLog, "append" | "appendBatch">;
  artifacts: Pick<ArtifactStore, "read" | "put">;
  /** When drift was last checked, if the registry knows. */
  lastDriftCheck?(): Promise<string | undefined>;
  now(): Date;
};

/** Health, and predictions of which each is logged before it is answered. */
export function predictionHandlers(dependencies: PredictionDependencies): HandlersOf<RouteOf<"predictions">> {
  const { predictions, artifacts, now } = dependencies;
  const explain = explainers(artifacts);
  return {
    "GET /v1/health": async () => ({ body: await serviceHealth(dependencies) }),
    "POST /v1/predictions": async ({ body, caller, requestId, log }) => {
      const started = performance.now();
      const { serving, canary, shadow } = await chooseServing(body, requestId, dependencies);
      const { version, model } = serving;
      const contract = contractNamed(version.contract);
      const row = predictionRow(contract, body);
      const prediction = await model.predict(row.values);
      const answered = performance.now();
      const explanation = body.explain ? await explain(serving, contract, row.values, prediction) : undefined;
      const beside = shadow && (await shadowAnswer(shadow, row.values, log));
      const at = now();
      const answer = rowAnswer(serving, contract, row, prediction);
      const of = { model: version.model, version: version.version, contract: contract.name };
      const id = newSortableId(at);
      const logged = performance.now();
      await predictions.append({
        id,
        at: at.toISOString(),
        user: caller.sub,
        username: caller.username,
        ...of,
        inputs: inputsOf(contract, row),
        probability: answer.probability,
        severe: answer.severe,
        latencyMs: answered - started,
        ...(canary && { canary }),
        ...(beside && { shadow: beside }),
      });
      return {
        body: { id, ...answer, threshold: prediction.threshold, ...of, ...(explanation && { explanation }) },
        headers: {
          "x-model-version": `${of.model}/${of.version}`,
          "server-timing": `model;dur=${milliseconds(answered - started)}, log;dur=${milliseconds(performance.now() - logged)}`,
        },
      };
    },
    "POST /v1/predictions/batch": (request) => inlineBatch(request, dependencies),
  };
}

/** Whatever happens to the challenger, the champion's answer goes out. */
async function shadowAnswer({ version, model }: Serving, values: Float32Array, log: ApiRequest["log"]): Promise<ShadowAnswer | undefined> {
  const started = performance.now();
  try {
    const { probability, severe } = await model.predict(values);
    return { version: version.version, probability, severe, latencyMs: performance.now() - started };
  } catch (error) {
    log("the shadow did not answer", { version: version.version, error: String(error) });
    return undefined;
  }
}

function inputsOf({ features }: Contract, { values }: FeatureRow): Record<string, number | null> {
  return Object.fromEntries(features.map(({ name }, index) => [name, Number.isNaN(values[index]) ? null : (values[index] ?? null)]));
}

function milliseconds(duration: number): string {
  return duration.toFixed(2);
}
