import type { Matrix } from "./matrix";
import type { Encoding, Preprocessing } from "./preprocessing";

/** What a model sees: column-major float32, `columns x rows`. Only passthrough columns hold NaN. */
export type Encoded = { columns: number; rows: number; values: Float32Array };

/**
 * Applies a preprocessing in float32, operation by operation as the ONNX graph does, so that a model trains on the values that it
 * will be served. When every encoding is a passthrough, the result shares the matrix's memory.
 *
 * Throws RangeError when the matrix has other features than the preprocessing.
 */
export function applyPreprocessing(preprocessing: Preprocessing, matrix: Pick<Matrix, "features" | "rows" | "values">): Encoded {
  const { rows } = matrix;
  if (preprocessing.features.join() !== matrix.features.join()) {
    throw new RangeError(`The preprocessing is for ${preprocessing.features.join()}, the rows have ${matrix.features.join()}.`);
  }
  const columns = encodedColumns(preprocessing);
  if (preprocessing.encodings.every(({ kind }) => kind === "passthrough")) return { columns, rows, values: matrix.values };
  const values = new Float32Array(columns * rows);
  let position = 0;
  for (const [feature, encoding] of preprocessing.encodings.entries()) {
    const width = widthOf(encoding);
    encode(
      encoding,
      matrix.values.subarray(feature * rows, (feature + 1) * rows),
      values.subarray(position * rows, (position + width) * rows),
    );
    position += width;
  }
  return { columns, rows, values };
}

/** How many columns a preprocessing makes. */
export function encodedColumns({ encodings }: Preprocessing): number {
  return encodings.reduce((sum, encoding) => sum + widthOf(encoding), 0);
}

function widthOf(encoding: Encoding): number {
  return encoding.kind === "oneHot" ? encoding.levels.length : 1;
}

function encode(encoding: Encoding, from: Float32Array, to: Float32Array): void {
  if (encoding.kind === "passthrough") to.set(from);
  else if (encoding.kind === "scale") scale(encoding, from, to);
  else oneHot(encoding, from, to);
}

/** Both operations round to float32, as the graph's Sub and Div do. */
function scale(encoding: { fill: number; mean: number; sd: number }, from: Float32Array, to: Float32Array): void {
  const [fill, mean, sd] = [Math.fround(encoding.fill), Math.fround(encoding.mean), Math.fround(encoding.sd)];
  for (const [row, value] of from.entries()) to[row] = Math.fround((Number.isNaN(value) ? fill : value) - mean) / sd;
}

function oneHot(encoding: { fill: number; levels: readonly number[] }, from: Float32Array, to: Float32Array): void {
  const fill = Math.fround(encoding.fill);
  const positions = new Map(encoding.levels.map((level, position) => [Math.fround(level), position]));
  for (const [row, value] of from.entries()) {
    const position = positions.get(Number.isNaN(value) ? fill : value);
    if (position !== undefined) to[position * from.length + row] = 1;
  }
}
