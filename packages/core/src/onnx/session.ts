import * as ort from "onnxruntime-web/wasm";
import { VisibleError } from "../errors";
import { CLASSES_OUTPUT, INPUT, OUTPUT } from "./graphNames";
import { readWasmFile } from "./wasmFile";

/** A graph of `exportOnnx`, ready to answer. Holds memory outside the heap until it is closed. */
export type OnnxSession = {
  /** How many features a row has. */
  features: number;
  /** How many classes it tells apart. */
  classes: number;
  /**
   * Probabilities of a severe accident, one per row.
   *
   * @param values row-major, `rows x features`, NaN = missing. Throws RangeError when the length is another.
   */
  score(values: Float32Array, rows: number, features: number): Promise<Float32Array>;
  /** Probabilities of every class, row-major `rows x classes`; of a model of two classes not severe and severe. */
  scoreClasses(values: Float32Array, rows: number, features: number): Promise<Float32Array>;
  close(): Promise<void>;
};

/** Rows per call of the runtime: its memory grows with the largest call and never shrinks. */
const CHUNK_ROWS = 4096;

/**
 * Opens a model on the WebAssembly runtime, one thread. Throws VisibleError 422 `bad-model` when the bytes are truncated, are no ONNX
 * model, or hold another graph than input `features` float32 [N, F] and output `probability`.
 */
export async function openSession(onnx: Uint8Array): Promise<OnnxSession> {
  startRuntime();
  const session = await ort.InferenceSession.create(onnx, { executionProviders: ["wasm"], logSeverityLevel: 4 }).catch((error: unknown) => {
    throw badModel(`the runtime cannot open these ${onnx.length} bytes (${message(error)})`);
  });
  try {
    const features = featuresOf(session);
    const classes = classesOf(session);
    return {
      features,
      classes,
      score: (values, rows, width) => score(session, features, values, rows, width),
      scoreClasses: async (values, rows, width) =>
        classes === 2
          ? bothClasses(await score(session, features, values, rows, width))
          : score(session, features, values, rows, width, CLASSES_OUTPUT, classes),
      close: () => session.release(),
    };
  } catch (error) {
    await session.release();
    throw error;
  }
}

function startRuntime(): void {
  if (ort.env.wasm.wasmBinary) return;
  ort.env.wasm.wasmBinary = readWasmFile();
  ort.env.wasm.numThreads = 1;
}

function featuresOf(session: ort.InferenceSession): number {
  const [input, ...others] = session.inputMetadata;
  if (others.length > 0 || input?.name !== INPUT || !session.outputNames.includes(OUTPUT)) {
    throw badModel(`it has inputs ${session.inputNames.join()} and outputs ${session.outputNames.join()}, not ${INPUT} and ${OUTPUT}`);
  }
  const features = input.isTensor && input.type === "float32" && input.shape.length === 2 ? input.shape[1] : undefined;
  if (typeof features !== "number") throw badModel(`its input is not float32 of shape [N, number of features]`);
  return features;
}

function classesOf(session: ort.InferenceSession): number {
  const output = session.outputMetadata.find(({ name }) => name === CLASSES_OUTPUT);
  if (!output) return 2;
  const classes = output.isTensor ? output.shape[1] : undefined;
  if (typeof classes !== "number") throw badModel(`its output ${CLASSES_OUTPUT} is not of shape [N, number of classes]`);
  return classes;
}

function bothClasses(severe: Float32Array): Float32Array {
  const both = new Float32Array(2 * severe.length);
  for (const [row, probability] of severe.entries()) both.set([1 - probability, probability], 2 * row);
  return both;
}

async function score(
  session: ort.InferenceSession,
  features: number,
  values: Float32Array,
  rows: number,
  width: number,
  name = OUTPUT,
  answers = 1,
): Promise<Float32Array> {
  if (width !== features || values.length !== rows * features) {
    throw new RangeError(`The model takes rows of ${features} features; given are ${values.length} values as ${rows} rows of ${width}.`);
  }
  const probabilities = new Float32Array(rows * answers);
  for (let from = 0; from < rows; from += CHUNK_ROWS) {
    const to = Math.min(rows, from + CHUNK_ROWS);
    const input = new ort.Tensor("float32", values.subarray(from * features, to * features), [to - from, features]);
    const output = await session.run({ [INPUT]: input }, [name]);
    probabilities.set((await output[name]!.getData()) as Float32Array, from * answers);
  }
  return probabilities;
}

function badModel(reason: string): VisibleError {
  return new VisibleError(422, "bad-model", `This is not a model of ours: ${reason}.`);
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
