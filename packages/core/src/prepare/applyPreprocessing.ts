import { circlePoints, stepOf } from "./circle";
import { column, type Matrix } from "./matrix";
import { placeColumnOf } from "./placeGrid";
import type { Encoding, Preprocessing } from "./preprocessing";

/** What a model sees: column-major float32, `columns x rows`. Only passthrough columns hold NaN. */
export type Encoded = { columns: number; rows: number; values: Float32Array };

/**
 * Applies a preprocessing in float32, columns of places included, operation by operation as the ONNX graph does, so that a model trains on the values that it
 * will be served. When every encoding is a passthrough, the result shares the matrix's memory.
 *
 * Throws RangeError when the matrix has other features than the preprocessing.
 *
 * @param instead columns of single features that are taken as they are, for training rows: see `outOfFoldTargets`
 */
export function applyPreprocessing(
  preprocessing: Preprocessing,
  matrix: Pick<Matrix, "features" | "rows" | "values">,
  instead: ReadonlyMap<number, Float32Array> = new Map(),
): Encoded {
  const { rows } = matrix;
  requireFeatures(preprocessing, matrix);
  const columns = encodedColumns(preprocessing);
  if (isUntouched(preprocessing)) return { columns, rows, values: matrix.values };
  const values = new Float32Array(columns * rows);
  let position = 0;
  for (const [feature, encoding] of preprocessing.encodings.entries()) {
    const to = values.subarray(position * rows, (position + widthOf(encoding)) * rows);
    const given = instead.get(feature);
    if (given) to.set(given);
    else encodeFeature(encoding, sourceOf(preprocessing, matrix, feature), to);
    position += widthOf(encoding);
  }
  return { columns, rows, values };
}

/** Whether a model sees the features as they are and nothing beside. */
export function isUntouched({ encodings, places }: Preprocessing): boolean {
  return !places && encodings.every(({ kind }) => kind === "passthrough");
}

/** What an encoding is of: a feature of the rows or, behind those, a column made of their places. */
export function sourceOf(
  { features, places }: Preprocessing,
  matrix: Pick<Matrix, "features" | "rows" | "values">,
  encoding: number,
): Float32Array {
  const place = places?.[encoding - features.length];
  return place ? placeColumnOf(place, matrix) : column(matrix as Matrix, encoding);
}

/** Throws RangeError when a matrix has other features than a preprocessing. */
export function requireFeatures({ features }: Preprocessing, matrix: Pick<Matrix, "features">): void {
  if (features.join() !== matrix.features.join()) {
    throw new RangeError(`The preprocessing is for ${features.join()}, the rows have ${matrix.features.join()}.`);
  }
}

/** How many columns a preprocessing makes. */
export function encodedColumns({ encodings }: Pick<Preprocessing, "encodings">): number {
  return encodings.reduce((sum, encoding) => sum + widthOf(encoding), 0);
}

/** How many columns one feature becomes. */
export function widthOf(encoding: Encoding): number {
  switch (encoding.kind) {
    case "oneHot":
      return encoding.levels.length;
    case "cyclic":
      return 2;
    case "frequency":
    case "target":
      return encoding.unseen.length;
    case "passthrough":
      return 1;
    default:
      return encoding.indicator ? 2 : 1;
  }
}

/** Encodes one feature: `from` its values, `to` its columns, one after the other, all zero before. */
export function encodeFeature(encoding: Encoding, from: Float32Array, to: Float32Array): void {
  if (encoding.kind === "passthrough") to.set(from);
  else if (encoding.kind === "scale") scale(encoding, from, to);
  else if (encoding.kind === "oneHot") oneHot(encoding, from, to);
  else if (encoding.kind === "cyclic") cyclic(encoding.period, from, to);
  else if (encoding.kind === "impute") impute(encoding, from, to);
  else tableColumns(encoding, from, to);
}

/** Both operations round to float32, as the graph's Sub and Div do. */
function scale(encoding: Extract<Encoding, { kind: "scale" }>, from: Float32Array, to: Float32Array): void {
  const [fill, mean, sd] = [Math.fround(encoding.fill), Math.fround(encoding.mean), Math.fround(encoding.sd)];
  for (let row = 0; row < from.length; row++) {
    const value = from[row]!;
    to[row] = Math.fround((Number.isNaN(value) ? fill : value) - mean) / sd;
  }
  if (encoding.indicator) indicate(from, to);
}

function impute({ fill, indicator }: { fill: number; indicator?: boolean | undefined }, from: Float32Array, to: Float32Array): void {
  for (let row = 0; row < from.length; row++) to[row] = Number.isNaN(from[row]!) ? fill : from[row]!;
  if (indicator) indicate(from, to);
}

function indicate(from: Float32Array, to: Float32Array): void {
  for (let row = 0; row < from.length; row++) if (Number.isNaN(from[row]!)) to[from.length + row] = 1;
}

function oneHot(encoding: { fill: number; levels: readonly number[] }, from: Float32Array, to: Float32Array): void {
  const codes = oneHotCodes(encoding, from);
  for (let row = 0; row < from.length; row++) if (codes[row]! > 0) to[(codes[row]! - 1) * from.length + row] = 1;
}

/** Which of a one-hot encoding's columns is 1, counted from 1; 0 = none of them, an unknown level. */
export function oneHotCodes({ fill, levels }: { fill: number; levels: readonly number[] }, from: Float32Array): Uint16Array {
  const positions = new Map(levels.map((level, position) => [Math.fround(level), position + 1]));
  const filled = positions.get(Math.fround(fill)) ?? 0;
  const codes = new Uint16Array(from.length);
  for (let row = 0; row < from.length; row++) {
    const value = from[row]!;
    codes[row] = Number.isNaN(value) ? filled : (positions.get(value) ?? 0);
  }
  return codes;
}

function cyclic(period: number, from: Float32Array, to: Float32Array): void {
  const points = circlePoints(period);
  for (let row = 0; row < from.length; row++) {
    if (Number.isNaN(from[row]!)) continue;
    [to[row], to[from.length + row]] = points[stepOf(from[row]!, period)]!;
  }
}

type Table = Pick<Extract<Encoding, { kind: "target" }>, "levels" | "values" | "missing" | "unseen">;

/** Looks each value's columns up in a table; `rows` says which rows are written, all of them when left out. */
export function tableColumns(
  { levels, values, missing, unseen }: Table,
  from: Float32Array,
  to: Float32Array,
  rows?: (row: number) => boolean,
): void {
  const byLevel = new Map(levels.map((level, position) => [Math.fround(level), values[position]!]));
  for (let row = 0; row < from.length; row++) {
    if (rows && !rows(row)) continue;
    const value = from[row]!;
    const columns = Number.isNaN(value) ? missing : (byLevel.get(value) ?? unseen);
    for (let k = 0; k < columns.length; k++) to[k * from.length + row] = columns[k]!;
  }
}
