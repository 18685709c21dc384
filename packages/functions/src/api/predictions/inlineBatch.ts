import { deflateRawSync } from "node:zlib";
import type { BatchObject } from "@vigie/cloud/predictionLogEntry";
import { VisibleError } from "@vigie/core/errors";
import { contractNamed } from "@vigie/core/prepare/contracts";
import type { FeatureRow } from "@vigie/core/prepare/deriveRow";
import { newSortableId } from "@vigie/core/registry/sortableId";
import type { RouteHandler } from "../apiRequest";
import type { RouteOf } from "../routes";
import { rowAnswer } from "./predictionAnswer";
import type { PredictionDependencies } from "./predictionHandlers";
import type { InlineBatchReply, RefusedRow } from "./predictionReplies";
import { featuresRow } from "./predictionRow";
import { chooseServing } from "./predictionServing";

type BatchRoute = Extract<RouteOf<"predictions">, { path: "/v1/predictions/batch" }>;

/** Answers rows of features together and logs them as one object; rows that do not fit are refused one by one. */
export const inlineBatch = async (
  { body, caller, requestId }: Parameters<RouteHandler<BatchRoute>>[0],
  dependencies: PredictionDependencies,
): Promise<{ body: InlineBatchReply; headers: Record<string, string> }> => {
  const started = performance.now();
  const { serving, canary } = await chooseServing(body, requestId, dependencies);
  const { version, model } = serving;
  const contract = contractNamed(version.contract);
  const read = body.rows.map((features) => readRow(() => featuresRow(contract, features)));
  const good = read.flatMap((row, number) => ("values" in row ? [{ row, number }] : []));
  const width = contract.features.length;
  const values = new Float32Array(good.length * width);
  for (const [at, { row }] of good.entries()) values.set(row.values, at * width);
  const predictions = good.length === 0 ? [] : await model.predictBatch(values, good.length);
  const latencyMs = performance.now() - started;
  const at = dependencies.now();
  const id = newSortableId(at);
  const of = { model: version.model, version: version.version, contract: contract.name };
  const rows: InlineBatchReply["rows"] = read.map((row) => ("values" in row ? { errors: [] } : row));
  for (const [position, { row, number }] of good.entries()) {
    rows[number] = { id: `${id}-${number}`, ...rowAnswer(serving, contract, row, predictions[position]!) };
  }
  if (good.length > 0) {
    const object: BatchObject = {
      id,
      features: contract.features.map(({ name }) => name),
      rows: good.map(({ row, number }, position) => ({
        row: number,
        values: Array.from(row.values, (value) => (Number.isNaN(value) ? null : value)),
        probability: predictions[position]!.probability,
        severe: predictions[position]!.severe,
      })),
    };
    // The object first: an entry never names an object that is not there, and an object that nothing names is found by nobody.
    const ref = await dependencies.artifacts.put(
      "batches",
      "predictions.json.deflate",
      deflateRawSync(JSON.stringify(object), { level: 1 }),
    );
    const severeRows = predictions.filter(({ severe }) => severe).length;
    const who = { user: caller.sub, username: caller.username };
    await dependencies.predictions.appendBatch({
      id,
      at: at.toISOString(),
      ...who,
      ...of,
      latencyMs,
      rows: good.length,
      severeRows,
      ...(canary && { canary }),
      object: ref,
    });
  }
  const reply = { id, threshold: model.bundle.threshold, ...of, answered: good.length, refused: read.length - good.length, rows };
  return { body: reply, headers: { "x-model-version": `${of.model}/${of.version}`, "server-timing": `model;dur=${latencyMs.toFixed(2)}` } };
};

/** What a contract refuses about a row is the row's own answer. */
function readRow(read: () => FeatureRow): FeatureRow | RefusedRow {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VisibleError) || error.status !== 422) throw error;
    return {
      errors: error.details.map(({ path, message, accepted }) => ({ path, message, ...(accepted && { accepted: [...accepted] }) })),
    };
  }
}
