import { DataError } from "../../errors";
import type { TrainingOptions } from "../family";
import { drawRowNumbers } from "../linear/linearDraw";
import { type LinearRows, pickRows } from "../linear/linearRows";
import { classWeightsOf } from "../networks/networkLabels";
import type { KnnModel } from "./knnModel";
import { knnSteps } from "./knnModel";
import type { KnnParameters } from "./knnParameters";

/** `bytes` of the kept rows. */
export type KnnSummary = { rows: number; columns: number; neighbours: number; bytes: number };

/**
 * Keeps rows for nearest neighbours: all, or `maxRows` of them drawn by the seed. Fewer rows than neighbours are all of them neighbours.
 * Throws DataError for rows of one class, no rows and cells that are missing or infinite.
 */
export function trainKnn(
  given: LinearRows,
  target: Uint8Array,
  { neighbours, weights, maxRows, smoothing, seed }: KnnParameters,
  { classes = 2 }: TrainingOptions = {},
): { model: KnnModel; summary: KnnSummary } {
  if (target.length !== given.rows) throw new DataError(`${given.rows} rows have ${target.length} targets.`);
  classWeightsOf(target, classes, null);
  const chosen = drawRowNumbers(given.rows, maxRows, seed);
  const { rows, columns, dense, coded } = chosen ? pickRows(given, chosen) : given;
  const vectors = new Int8Array(columns * rows);
  for (const { at, values } of dense) {
    if (!values.every(Number.isFinite)) throw new DataError("Nearest neighbours take no missing or infinite cells: encode the rows first.");
    for (let row = 0; row < rows; row++) vectors[at * rows + row] = knnSteps(values[row]!);
  }
  for (const { at, codes } of coded) {
    for (let row = 0; row < rows; row++) if (codes[row]! > 0) vectors[(at + codes[row]! - 1) * rows + row] = knnSteps(1);
  }
  const labels = chosen ? Uint8Array.from(chosen, (row) => target[row]!) : target.slice();
  const used = Math.min(neighbours, rows);
  return {
    model: { family: "knn", classes, neighbours: used, weights, smoothing, vectors, labels },
    summary: { rows, columns, neighbours: used, bytes: vectors.length },
  };
}
