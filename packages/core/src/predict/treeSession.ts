import { applyCalibration } from "../evaluate/calibration";
import { classNames, severeClasses } from "../evaluate/classScores";
import { threadsFor } from "../learn/trees/threadTeam";
import { openTreeScorer, soloTreeScorer } from "../learn/trees/treeScorer";
import type { OnnxSession } from "../onnx/session";
import { applyPreprocessing, encodedColumns, isUntouched } from "../prepare/applyPreprocessing";
import type { Preprocessing } from "../prepare/preprocessing";
import type { Bundle } from "./bundle";
import { type GraphTrees, readGraphTrees } from "./graphTrees";

/**
 * Answers for the trees of a graph without the ONNX runtime, whose 14 MB of WebAssembly take longer to compile and more memory than
 * everything else of a first prediction. The graph stays what is served: its trees are read from it, preprocessing and calibration are those
 * of its bundle, and `loadModel` holds both kinds of session against the same golden rows. So many rows that threads pay are shared among them.
 *
 * Undefined for a graph of another model.
 */
export function openTreeSession(onnx: Uint8Array, { preprocessing, calibration, classes }: Bundle): OnnxSession | undefined {
  const read = readGraphTrees(onnx);
  if (!read || read.features !== preprocessing.features.length || (read.outputs > 1 ? read.outputs : 2) !== classes.length)
    return undefined;
  const columns = encodedColumns(preprocessing);
  if (read.trees.some(({ feature }) => feature.some((column) => column >= columns))) return undefined;
  const scorer = soloTreeScorer(read.trees, columns, read.outputs);
  const encode = encoderOf(preprocessing);
  const answer = async (values: Float32Array, rows: number, width: number): Promise<Float64Array> => {
    requireRows(values, rows, width, read.features);
    const encoded = encode(values, rows);
    const threads = threadsFor(rows);
    const sums =
      threads > 1 ? await sumOnThreads(read, columns, threads, encoded, rows) : scorer.score(encoded.values, rows, encoded.order);
    const raw = finish(read, sums);
    return calibration === null ? raw : applyCalibration(calibration, raw, classes.length);
  };
  const severe = severeClasses(classNames(classes.length));
  return {
    features: read.features,
    classes: classes.length,
    score: async (values, rows, width) => {
      const given = await answer(values, rows, width);
      if (read.outputs === 1) return Float32Array.from(given);
      return Float32Array.from({ length: rows }, (_, row) => severe.reduce((sum, one) => sum + given[row * read.outputs + one]!, 0));
    },
    scoreClasses: async (values, rows, width) => {
      const given = await answer(values, rows, width);
      if (read.outputs > 1) return Float32Array.from(given);
      return Float32Array.from({ length: 2 * rows }, (_, at) => (at % 2 === 1 ? given[at >> 1]! : 1 - given[at >> 1]!));
    },
    close: async () => undefined,
  };
}

type Ordered = { values: Float32Array; order: "rows" | "columns" };
type Encoder = (values: Float32Array, rows: number) => Ordered;

/** Values that trees see as they are need not be turned. */
function encoderOf(preprocessing: Preprocessing): Encoder {
  const { features } = preprocessing;
  if (isUntouched(preprocessing)) return (values) => ({ values, order: "rows" });
  return (values, rows) => {
    const turned = rows === 1 ? values : new Float32Array(values.length);
    for (let row = 0; row < rows && rows > 1; row++) {
      for (let column = 0; column < features.length; column++) turned[column * rows + row] = values[row * features.length + column]!;
    }
    return { values: applyPreprocessing(preprocessing, { features, rows, values: turned }).values, order: "columns" };
  };
}

async function sumOnThreads(
  { trees, outputs }: GraphTrees,
  columns: number,
  threads: number,
  { values, order }: Ordered,
  rows: number,
): Promise<Float32Array> {
  const scorer = await openTreeScorer(trees, { columns, outputs, threads });
  try {
    return scorer.score(values, rows, order);
  } finally {
    await scorer.close();
  }
}

function requireRows(values: Float32Array, rows: number, width: number, features: number): void {
  if (width === features && values.length === rows * features) return;
  throw new RangeError(`The model takes rows of ${features} features; given are ${values.length} values as ${rows} rows of ${width}.`);
}

/** Sums are float32, as in the graph. */
function finish({ finish: how, outputs }: GraphTrees, sums: Float32Array): Float64Array {
  if (how.kind === "mean") return Float64Array.from(sums, (sum) => sum / how.trees);
  if (how.kind === "sigmoid") return Float64Array.from(sums, (sum) => 1 / (1 + Math.exp(-Math.fround(sum + how.base))));
  const probabilities = new Float64Array(sums.length);
  for (let at = 0; at < sums.length; at += outputs) {
    const margins = how.bases.map((base, k) => Math.fround(sums[at + k]! + base));
    const most = Math.max(...margins);
    const powers = margins.map((margin) => Math.exp(margin - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    for (const [k, power] of powers.entries()) probabilities[at + k] = power / sum;
  }
  return probabilities;
}
