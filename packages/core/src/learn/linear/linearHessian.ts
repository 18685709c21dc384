import { seededRandom } from "../../evaluate/random";
import type { LinearProblem } from "./linearObjective";

/** Multiplications that the Hessian of all rows may cost. */
const EXACT_WORK = 4e7;

/** The same for that of a sample: what a gradient of 400,000 rows by 28 columns costs. */
const SAMPLE_WORK = 1e7;

/** Below so many rows per column a sample says too little about the Hessian. */
const ROWS_PER_COLUMN = 4;

/** The rows that a Hessian is summed over, cell by cell: `cells` per row, columns ascending, the constant 1 of the bias last. */
export type HessianSample = {
  exact: boolean;
  rows: number;
  cells: number;
  columns: Uint16Array;
  values: Float32Array;
  labels: Uint8Array;
  weights?: Float32Array;
  /** What a sum over the sample is multiplied by. */
  scale: number;
  /** Training rows that have each one-hot column, by its number. */
  counts: ReadonlyMap<number, number>;
};

/** All rows, or as many drawn ones as the work allows. */
export function hessianSample({ data, labels, weights, loss }: LinearProblem): HessianSample {
  const cells = data.dense.length + data.coded.length + 1;
  const perRow = (cells * (cells + 1) * loss.outputs) / 2;
  const affordable = Math.max(Math.ceil(SAMPLE_WORK / perRow), ROWS_PER_COLUMN * data.columns);
  const exact = data.rows <= affordable || data.rows * perRow <= EXACT_WORK;
  const chosen = exact ? Uint32Array.from({ length: data.rows }, (_, row) => row) : drawn(data.rows, affordable);
  const rows = chosen.length;
  const sample = { rows, cells, columns: new Uint16Array(rows * cells), values: new Float32Array(rows * cells) };
  const blocks = [...data.dense, ...data.coded].sort((a, b) => a.at - b.at);
  for (const [cell, block] of blocks.entries()) {
    for (let i = 0; i < rows; i++) {
      const row = chosen[i]!;
      if ("values" in block) {
        sample.columns[i * cells + cell] = block.at;
        sample.values[i * cells + cell] = block.values[row]!;
      } else {
        const code = block.codes[row]!;
        sample.columns[i * cells + cell] = block.at + Math.max(0, code - 1);
        sample.values[i * cells + cell] = code > 0 ? 1 : 0;
      }
    }
  }
  for (let i = 0; i < rows; i++) {
    sample.columns[(i + 1) * cells - 1] = data.columns;
    sample.values[(i + 1) * cells - 1] = 1;
  }
  return {
    ...sample,
    exact,
    labels: Uint8Array.from(chosen, (row) => labels[row]!),
    ...(weights && { weights: Float32Array.from(chosen, (row) => weights[row]!) }),
    scale: data.rows / Math.max(1, rows),
    counts: exact ? new Map() : levelCounts(data.coded),
  };
}

/** The Hessian at a point, by output: lower triangles row after row in full squares. Between outputs it is taken as zero. */
export function hessianBlocks(sample: HessianSample, { loss, l2 }: LinearProblem, point: Float64Array): Float64Array[] {
  const { rows, cells, columns, values, scale } = sample;
  const width = point.length / loss.outputs;
  const curvatures = new Float64Array(rows * loss.outputs);
  for (let k = 0; k < loss.outputs; k++) {
    const own = point.subarray(k * width, (k + 1) * width);
    for (let row = 0; row < rows; row++) {
      let margin = 0;
      for (let cell = row * cells; cell < (row + 1) * cells; cell++) margin += own[columns[cell]!]! * values[cell]!;
      curvatures[k * rows + row] = margin;
    }
  }
  loss.curvatures(curvatures, sample.labels, sample.weights);
  return Array.from({ length: loss.outputs }, (_, k) => {
    const matrix = new Float64Array(width * width);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const curvature = scale * curvatures[k * rows + row]!;
      if (curvature === 0) continue;
      sum += curvature;
      addOuter(matrix, width, sample, row * cells, curvature);
    }
    for (const [column, count] of sample.counts) {
      // A rare level that the sample hardly has would be stepped over.
      const expected = (sum / (rows * scale)) * count;
      if (matrix[column * width + column]! < expected / 4) matrix[column * width + column] = expected;
    }
    for (let column = 0; column < width - 1; column++) matrix[column * width + column]! += l2;
    return matrix;
  });
}

function addOuter(matrix: Float64Array, width: number, { cells, columns, values }: HessianSample, from: number, curvature: number): void {
  const to = from + cells;
  for (let cell = from; cell < to; cell++) {
    const scaled = curvature * values[cell]!;
    if (scaled === 0) continue;
    const line = columns[cell]! * width;
    for (let other = from; other <= cell; other++) matrix[line + columns[other]!]! += scaled * values[other]!;
  }
}

/** One row of each of `count` equal stretches, so that rows in order of time are drawn evenly. */
function drawn(rows: number, count: number): Uint32Array {
  const random = seededRandom(1);
  return Uint32Array.from({ length: count }, (_, i) => Math.min(rows - 1, Math.floor(((i + random()) * rows) / count)));
}

function levelCounts(coded: LinearProblem["data"]["coded"]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at, levels, codes } of coded) {
    const found = new Uint32Array(levels + 1);
    for (let row = 0; row < codes.length; row++) found[codes[row]!]!++;
    for (let level = 0; level < levels; level++) counts.set(at + level, found[level + 1]!);
  }
  return counts;
}
