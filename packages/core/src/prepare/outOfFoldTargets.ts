import { tableColumns } from "./applyPreprocessing";
import { column, type Matrix } from "./matrix";
import type { Preprocessing } from "./preprocessing";
import { fitTargetTable } from "./targetTable";

/** scikit-learn 1.9, TargetEncoder, `cv`. */
const FOLDS = 5;

/** Columns by the number of their feature, column-major, in place of what the preprocessing would make of the same rows. */
export type TrainingColumns = ReadonlyMap<number, Float32Array>;

/**
 * What target encodings say about the training rows themselves: each row by a table fitted on the rows of the other folds, so that no
 * row's own label is among its features. Rows of one accident share a fold; the fold of a row depends on its accident and the seed alone.
 */
export function outOfFoldTargets(
  { encodings }: Pick<Preprocessing, "encodings">,
  train: Matrix,
  { classes = 2, smoothing, seed }: { classes?: number; smoothing: number; seed: number },
): TrainingColumns {
  const columns = new Map<number, Float32Array>();
  if (!encodings.some(({ kind }) => kind === "target")) return columns;
  const folds = Uint8Array.from(train.ids, (id) => hash(id, seed) % FOLDS);
  for (const [index, encoding] of encodings.entries()) {
    if (encoding.kind !== "target") continue;
    const values = column(train, index);
    const result = new Float32Array(encoding.unseen.length * train.rows);
    for (let fold = 0; fold < FOLDS; fold++) {
      const table = fitTargetTable(values, train.target, { classes, smoothing, levels: encoding.levels }, (row) => folds[row] !== fold);
      tableColumns(table, values, result, (row) => folds[row] === fold);
    }
    columns.set(index, result);
  }
  return columns;
}

/** Finaliser of MurmurHash3 over both halves of an id. */
function hash(id: number, seed: number): number {
  let h = (Math.floor(id / 2 ** 32) ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (const half of [id % 2 ** 32, 0]) {
    h ^= half | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}
