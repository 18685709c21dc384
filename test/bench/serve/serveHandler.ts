import { predictionLog } from "@vigie/cloud/predictionLog";
import { loadModel } from "@vigie/core/predict/loadedModel";
import { PREDICTION_EXAMPLES } from "@vigie/core/predict/predictionExamples";
import { scene } from "@vigie/core/prepare/scene";
import { apiEvent, claims, lambdaContext, listeningDoors } from "@vigie/functions/api/apiEvent.fixture";
import { apiHandler } from "@vigie/functions/api/apiHandler";
import { predictionHandlers } from "@vigie/functions/api/predictions/predictionHandlers";
import { predictionsRoutes } from "@vigie/functions/api/predictions/predictions.routes";
import { ServingModels } from "@vigie/functions/api/predictions/servingModel";
import { version } from "@vigie/functions/api/registry/modelFakes.fixture";
import type { Ran, WorkloadMaker } from "../workload";
import { loopbackTable } from "./loopbackTable";
import { quantile } from "./quantile";
import { servedModel } from "./servedModel";

const REQUESTS = 2_000;
const INLINE_ROWS = 1_000;
const INLINE_REQUESTS = 20;

/** One prediction after the other through the whole handler but for the write of its log. */
export const servePredictions: WorkloadMaker = async () => {
  const call = await openHandler({ append: async () => undefined, appendBatch: async () => undefined });
  return { run: () => repeat(REQUESTS, () => call("POST /v1/predictions", PREDICTION_EXAMPLES.scene)) };
};

/** The same with the write: the SDK's own work and a table that answers at once over HTTP. */
export const serveLogged: WorkloadMaker = async () => {
  const call = await openHandler(predictionLog({ client: await loopbackTable(), table: "predictions" }));
  return { run: () => repeat(REQUESTS, () => call("POST /v1/predictions", PREDICTION_EXAMPLES.scene)) };
};

/** A thousand rows in one request, a few requests. */
export const serveInlineBatch: WorkloadMaker = async () => {
  const call = await openHandler({ append: async () => undefined, appendBatch: async () => undefined });
  const { features } = PREDICTION_EXAMPLES.scene as { features: Record<string, number> };
  const rows = Array.from({ length: INLINE_ROWS }, (_, row) => ({ ...features, minute_of_day: row, vma: 30 + (row % 10) * 10 }));
  await call("POST /v1/predictions/batch", { rows });
  return {
    run: () => repeat(INLINE_REQUESTS, () => call("POST /v1/predictions/batch", { rows })),
  };
};

type Log = Pick<ReturnType<typeof predictionLog>, "append" | "appendBatch">;

async function openHandler(predictions: Log): Promise<(key: string, body: unknown) => Promise<void>> {
  const model = await loadModel(servedModel());
  const alias = { model: scene.name, alias: "champion", version: 1, movedAt: new Date(0).toISOString() } as const;
  const registry = { listModels: async () => [scene.name], getAlias: async () => alias, getVersion: async () => version(1) };
  const models = new ServingModels({ registry, open: async () => model, now: Date.now, log: () => undefined });
  const artifacts = {
    read: () => Promise.reject(new Error("Nothing is read.")),
    put: async () => ({ key: `batches/${"a".repeat(64)}/x`, sha256: "a".repeat(64), bytes: 1 }),
  };
  const doors = { ...listeningDoors(), logger: SILENT };
  const handler = apiHandler(
    predictionsRoutes,
    predictionHandlers({ models, registry, predictions, artifacts, now: () => new Date() }),
    doors,
  );
  return async (key, body) => {
    // What these doors heard is kept by them, and would be taken for what the handler keeps.
    doors.measured.length = 0;
    const { statusCode, body: answer } = await handler(apiEvent(key, { claims: claims("[user]"), body: JSON.stringify(body) }), {
      ...lambdaContext,
    });
    if (statusCode !== 200) throw new Error(`${key} answers ${statusCode}: ${answer}`);
  };
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function repeat(times: number, work: () => Promise<void>): Promise<Ran> {
  const took: number[] = [];
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    took.push(performance.now() - started);
  }
  const [seconds, { user, system }] = [(performance.now() - began) / 1000, process.cpuUsage(cpu)];
  const figures = {
    "requests/s": times / seconds,
    "requests per CPU s": times / ((user + system) / 1e6),
    "p50 ms": quantile(took, 0.5),
    "p99 ms": quantile(took, 0.99),
    "CPU ms a request": (user + system) / 1000 / times,
  };
  return { rows: times, features: scene.features.length, figures };
}
