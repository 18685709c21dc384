import type { z } from "zod";
import { VisibleError } from "../errors";
import { calledClasses } from "../evaluate/classEvaluation";
import { asSevere } from "../evaluate/classScores";
import { checkGolden, GOLDEN_TOLERANCE, type GoldenCheck, GoldenRows } from "../onnx/golden";
import type { OnnxSession } from "../onnx/session";
import { Bundle } from "./bundle";
import { openTreeSession } from "./treeSession";

/**
 * The answer for one accident: severe when the probability is at or above the threshold. A model of more than two classes also says how
 * probable each is, and the number of the most probable one.
 */
export type Prediction = { probability: number; severe: boolean; threshold: number; classes?: { probabilities: number[]; called: number } };

/** A model that has proven on its golden rows that it answers as it was trained. */
export type LoadedModel = {
  bundle: Bundle;
  golden: GoldenCheck;
  /** @param values one row, in the order of `bundle.features`, NaN = missing. Throws RangeError when the length is another. */
  predict(values: Float32Array): Promise<Prediction>;
  /** @param values row-major, `rows x features`. */
  predictBatch(values: Float32Array, rows: number): Promise<Prediction[]>;
  /** Probabilities of every class, row-major `rows x classes`, from rows as above. */
  predictClasses(values: Float32Array, rows: number): Promise<Float32Array>;
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
  const proven = await openProvenTrees(files.onnx, bundle, golden);
  const session = proven?.session ?? (await openRuntime(files.onnx));
  try {
    requireSame(bundle, golden, session);
    const check = proven?.check ?? (await checkGolden(session, golden));
    if (!check.passed) throw goldenFailed(check);
    return {
      bundle,
      golden: check,
      predict: async (values) => (await predictBatch(session, bundle, values, 1))[0]!,
      predictBatch: (values, rows) => predictBatch(session, bundle, values, rows),
      predictClasses: (values, rows) => session.scoreClasses(values, rows, bundle.features.length),
      close: () => session.close(),
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Our own evaluation of trees, if it gives the golden rows what training expects; whatever it does not, the runtime is asked. */
async function openProvenTrees(onnx: Uint8Array, bundle: Bundle, golden: GoldenRows): Promise<Proven | undefined> {
  const session = openTreeSession(onnx, bundle);
  if (!session || !golden.rows.every(({ values }) => values.length === session.features)) return undefined;
  const check = await checkGolden(session, { ...golden, features: bundle.features });
  return check.passed ? { session, check } : undefined;
}

type Proven = { session: OnnxSession; check: GoldenCheck };

/** Loaded only when a graph needs it: see `openTreeSession`. */
async function openRuntime(onnx: Uint8Array): Promise<OnnxSession> {
  const { openSession } = await import("../onnx/session");
  return openSession(onnx);
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

function requireSame({ features, classes }: Bundle, golden: GoldenRows, session: OnnxSession): void {
  const width = features.length;
  const same = golden.features.join() === features.join() && golden.rows.every(({ values }) => values.length === width);
  if (session.classes !== classes.length) {
    throw new VisibleError(422, "bad-model", `model.onnx tells ${session.classes} classes apart, model.json names ${classes.length}.`);
  }
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
  { threshold, features, classes }: Bundle,
  values: Float32Array,
  rows: number,
): Promise<Prediction[]> {
  if (classes.length > 2) {
    const given = await session.scoreClasses(values, rows, features.length);
    return predictionsOf(given, classes, threshold);
  }
  const probabilities = await session.score(values, rows, features.length);
  return Array.from(probabilities, (probability) => ({ probability, severe: probability >= threshold, threshold }));
}

function predictionsOf(given: Float32Array, names: readonly string[], threshold: number): Prediction[] {
  const called = calledClasses({ probabilities: given, classes: names.length });
  const { probability } = asSevere({ target: called, probabilities: given, classes: names.length }, names);
  return Array.from(probability, (severe, row) => {
    const probabilities = Array.from(given.subarray(row * names.length, (row + 1) * names.length));
    return { probability: severe, severe: severe >= threshold, threshold, classes: { probabilities, called: called[row]! } };
  });
}
