import {
  type Encoded,
  encodedColumns,
  encodeFeature,
  oneHotCodes,
  requireFeatures,
  sourceOf,
  widthOf,
} from "../../prepare/applyPreprocessing";
import type { Matrix } from "../../prepare/matrix";
import type { Preprocessing } from "../../prepare/preprocessing";

/** A column in full. `at` is its number among all columns. */
export type DenseColumn = { at: number; values: Float32Array };

/** A one-hot feature by the number of its column that is 1, counted from 1; 0 = none. Its columns are `at` to `at + levels - 1`. */
export type CodedColumns = { at: number; levels: number; codes: Uint16Array };

/**
 * Rows as a linear model reads them. Of one-hot columns, which are mostly zero, only the codes are held: 2 bytes a cell instead of 4 for
 * each level, and one addition instead of one for each level. There are no missing cells.
 */
export type LinearRows = { rows: number; columns: number; dense: readonly DenseColumn[]; coded: readonly CodedColumns[] };

/** Encodes a matrix. @param instead as of `applyPreprocessing` */
export function linearRows(
  preprocessing: Preprocessing,
  matrix: Pick<Matrix, "features" | "rows" | "values">,
  instead: ReadonlyMap<number, Float32Array> = new Map(),
): LinearRows {
  requireFeatures(preprocessing, matrix);
  const { rows } = matrix;
  const [dense, coded]: [DenseColumn[], CodedColumns[]] = [[], []];
  let at = 0;
  for (const [feature, encoding] of preprocessing.encodings.entries()) {
    const from = () => sourceOf(preprocessing, matrix, feature);
    if (encoding.kind === "oneHot") coded.push({ at, levels: encoding.levels.length, codes: oneHotCodes(encoding, from()) });
    else dense.push(...columnsOf(instead.get(feature) ?? encoded(encoding, from()), at, rows));
    at += widthOf(encoding);
  }
  return { rows, columns: encodedColumns(preprocessing), dense, coded };
}

/** Encoded rows as they are, every column in full. */
export function denseRows({ rows, columns, values }: Encoded): LinearRows {
  return { rows, columns, dense: columnsOf(values, 0, rows), coded: [] };
}

/** Some of the rows, in the order given. */
export function pickRows({ columns, dense, coded }: LinearRows, chosen: Uint32Array): LinearRows {
  return {
    rows: chosen.length,
    columns,
    dense: dense.map(({ at, values }) => ({ at, values: Float32Array.from(chosen, (row) => values[row]!) })),
    coded: coded.map(({ at, levels, codes }) => ({ at, levels, codes: Uint16Array.from(chosen, (row) => codes[row]!) })),
  };
}

function encoded(encoding: Preprocessing["encodings"][number], from: Float32Array): Float32Array {
  const to = new Float32Array(widthOf(encoding) * from.length);
  encodeFeature(encoding, from, to);
  return to;
}

function columnsOf(values: Float32Array, at: number, rows: number): DenseColumn[] {
  const columns = rows === 0 ? 0 : values.length / rows;
  return Array.from({ length: columns }, (_, k) => ({ at: at + k, values: values.subarray(k * rows, (k + 1) * rows) }));
}
