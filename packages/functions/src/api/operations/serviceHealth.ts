import type { PredictionDependencies } from "../predictions/predictionHandlers";
import type { Health, ModelHealth } from "../predictions/predictionReplies";
import { DEFAULT_MODEL } from "../predictions/predictions.routes";
import type { ServingState } from "../predictions/servingModel";

type Dependencies = Pick<PredictionDependencies, "models" | "registry" | "lastDriftCheck" | "now">;

const SILENT: ServingState = { serving: undefined, problem: "The registry does not answer." };

/** How the service is: the default model, every other one that has a champion, and the age of the last drift check. */
export async function serviceHealth({ models, registry, lastDriftCheck, now }: Dependencies): Promise<Health> {
  const names = await registry.listModels().catch(() => [DEFAULT_MODEL]);
  const ask = async (model: string) => modelHealth(model, await models.champion(model).catch(() => SILENT));
  const all = await Promise.all([DEFAULT_MODEL, ...names.filter((name) => name !== DEFAULT_MODEL)].map(ask));
  const [main] = all;
  const known = all.flatMap((health) => health ?? []);
  const degraded = known.some(({ status }) => status === "degraded");
  const checkedAt = await lastDriftCheck?.().catch(() => undefined);
  return {
    status: degraded ? "degraded" : main ? "ok" : "no-model",
    model: DEFAULT_MODEL,
    version: main?.version ?? null,
    golden: main?.golden ?? null,
    ...(main?.problem === undefined ? {} : { problem: main.problem }),
    models: known,
    drift: checkedAt === undefined ? null : { checkedAt, ageSeconds: ageSeconds(checkedAt, now()) },
  };
}

/** Undefined for a model that has no champion. */
function modelHealth(model: string, { serving, problem, notServed }: ServingState): ModelHealth | undefined {
  if (!serving && !problem) return undefined;
  return {
    model,
    status: notServed ? "not-served" : problem ? "degraded" : "ok",
    version: serving?.version.version ?? null,
    golden: serving?.model.golden ?? null,
    ...(problem === undefined ? {} : { problem }),
  };
}

function ageSeconds(at: string, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000));
}
