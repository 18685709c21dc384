import { seededRandom } from "../evaluate/random";
import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import { readDriftOptions } from "./driftOptions";
import { type DriftTable, driftTableOf, rowsAt } from "./driftTable";
import { type LearnedLimits, learnLimits } from "./learnLimits";
import { type Side, type SideColumn, sideOf } from "./side";

/** Rows kept of the training set: enough for a distance of 0.01 by chance, a few hundred kilobytes as a file. */
const SAMPLE_ROWS = 20_000;

/** Columns of at most so many values are kept counted over all rows; of the others the sample speaks. */
export const MOST_COUNTED_VALUES = 1024;

/**
 * The training rows of a version as drift checks need them: figures of every column over all rows, a seeded random sample of rows, and the
 * limits learned from it. A check loads this and never the training set.
 */
export type DriftReference = Side & {
  contract: string;
  /** The sampled rows, probabilities and labels among them. */
  sample: DriftTable;
  importance: Readonly<Record<string, number>>;
  /** Learned with the default options. */
  limits: LearnedLimits;
  seed: number;
};

/**
 * The reference of a version from its training rows. `probabilities` are the model's for these rows (best out of fold, as they compare with
 * predictions of unseen rows), `importance` its features' by name, in any unit.
 */
export function makeReference(
  train: Matrix,
  contract: Contract,
  {
    seed,
    probabilities,
    importance = {},
    sampleRows = SAMPLE_ROWS,
    chunks,
  }: {
    seed: number;
    probabilities?: Float32Array | Float64Array;
    importance?: Readonly<Record<string, number>>;
    sampleRows?: number;
    /** Chunks that the limits are learned from, 1,000 when left out. */
    chunks?: number;
  },
): DriftReference {
  const table = driftTableOf(train, contract, { labelled: true, ...(probabilities && { probabilities }) });
  const sample = rowsAt(table, drawRows(train.rows, sampleRows, seed));
  const side = sketch(sideOf(table), sideOf(sample));
  const options = readDriftOptions({}, table.columns);
  const limits = learnLimits(sample, { options, seed, importance, referenceRows: train.rows, ...(chunks !== undefined && { chunks }) });
  return { ...side, contract: contract.name, sample, importance, limits, seed };
}

/** Figures of all rows, counts of the sample where a column has too many values to keep. */
function sketch(all: Side, sample: Side): Side {
  const keep = (column: SideColumn, drawn: SideColumn | undefined): SideColumn =>
    column.tally.values.length <= MOST_COUNTED_VALUES || !drawn ? column : { ...column, tally: drawn.tally };
  return {
    rows: all.rows,
    columns: all.columns.map((column, index) => keep(column, sample.columns[index])),
    ...(all.prediction && { prediction: keep(all.prediction, sample.prediction) }),
    ...(all.target && { target: keep(all.target, sample.target) }),
  };
}

/** Distinct rows in their order: the first `wanted` of a seeded shuffle. */
function drawRows(rows: number, wanted: number, seed: number): Uint32Array {
  const indices = Uint32Array.from({ length: rows }, (_, row) => row);
  if (rows <= wanted) return indices;
  const random = seededRandom(seed);
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(random() * (rows - at));
    [indices[at], indices[other]] = [indices[other]!, indices[at]!];
  }
  return indices.slice(0, wanted).sort();
}
