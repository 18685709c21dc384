import type { z } from "zod";
import { VisibleError } from "../errors";
import { checkGolden, GOLDEN_TOLERANCE, type GoldenCheck, GoldenRows } from "../onnx/golden";
import { type OnnxSession, openSession } from "../onnx/session";
import { Bundle } from "./bundle";

/** The answer for one accident: severe when the probability is at or above the threshold. */
export type Prediction = { probability: number; severe: boolean; threshold: number };

/** A model that has proven on its golden rows that it answers as it was trained. */
export type LoadedModel = {
  bundle: Bundle;
  golden: GoldenCheck;
  /** @param values one row, in the order of `bundle.features`, NaN = missing. Throws RangeError when the length is another. */
  predict(values: Float32Array): Promise<Prediction>;
  /** @param values row-major, `rows x features`. */
  predictBatch(values: Float32Array, rows: number): Promise<Prediction[]>;
  close(): Promise<void>;
};

/**
 * Opens the three files of a bundle: `model.onnx`, `model.json`, `golden.json`.
 *
 * Throws VisibleError: 422 `bad-model` when a file cannot be read or the files do not belong together, 500 `golden-failed` when the
 * graph does not give its golden rows the probabilities of training.
 */
export async function loadModel(files: { onnx: Uint8Array; model: Uint8Array; golden: Uint8Array }): Promise<LoadedModel> {
  const bundle = parse("model.json", Bundle, files.model);
  const golden = parse("golden.json", GoldenRows, files.golden);
  const session = await openSession(files.onnx);
  try {
    requireSame(bundle, golden, session);
    const check = await checkGolden(session, golden);
    if (!check.passed) throw goldenFailed(check);
    return {
      bundle,
      golden: check,
      predict: async (values) => (await predictBatch(session, bundle, values, 1))[0]!,
      predictBatch: (values, rows) => predictBatch(session, bundle, values, rows),
      close: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

function parse<T extends z.ZodType>(name: string, schema: T, bytes: Uint8Array): z.output<T> {
  const parsed = schema.safeParse(json(name, bytes));
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  throw new VisibleError(422, "bad-model", `${name} is not that of a model.`, details);
}

function json(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new VisibleError(422, "bad-model", `${name} is not JSON.`);
  }
}

function requireSame({ features }: Bundle, golden: GoldenRows, session: OnnxSession): void {
  const width = features.length;
  const same = golden.features.join() === features.join() && golden.rows.every(({ values }) => values.length === width);
  if (!same || session.features !== width) {
    throw new VisibleError(422, "bad-model", "model.onnx, model.json and golden.json are for different features.");
  }
}

function goldenFailed({ maxDifference, rows }: GoldenCheck): VisibleError {
  const message = `The graph differs from training by ${maxDifference} on ${rows} golden rows; ${GOLDEN_TOLERANCE} is allowed.`;
  return new VisibleError(500, "golden-failed", message);
}

async function predictBatch(
  session: OnnxSession,
  { threshold, features }: Bundle,
  values: Float32Array,
  rows: number,
): Promise<Prediction[]> {
  const probabilities = await session.score(values, rows, features.length);
  return Array.from(probabilities, (probability) => ({ probability, severe: probability >= threshold, threshold }));
}
