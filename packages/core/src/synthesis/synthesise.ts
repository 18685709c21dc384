import { DataError, VisibleError } from "../errors";
import { seededRandom } from "../evaluate/random";
import { shuffle } from "../evaluate/shuffle";
import type { Contract } from "../prepare/contract";
import { column, type Matrix } from "../prepare/matrix";
import { type Jitter, jitterOf } from "./jitter";
import { rowKeys } from "./rowKeys";
import { DEFAULT_SYNTHETIC_SHARE, type SynthesisSummary } from "./synthesisPolicy";

/** Attempts to make a row that is no copy; each reaches twice as far as the one before. */
const MOST_ATTEMPTS = 8;

export type SynthesisOptions = {
  /** Share of synthetic rows in the result, above 0; 1 = nothing but synthetic rows, as many as there were real ones. */
  share?: number;
  /** Number of synthetic rows, instead of a share. */
  rows?: number;
  seed: number;
  contract: Contract;
};

/**
 * Adds synthetic rows to training rows. Each is a whole real row, drawn within its label (every row once before any comes twice) and moved a
 * little in its continuous features, so that all dependences stay; no synthetic row equals a real one. Synthetic rows come after the real
 * ones, with `flags` 1 and the ids -1, -2, ...; never add them to rows that a model is judged by.
 *
 * A contract of codes alone has nothing to move: there a row takes a tenth of its codes from another of its label, and such rows may meet a
 * real one by chance; those are left out and counted in `copies`.
 *
 * @throws VisibleError 422 `bad-parameters` when share or rows cannot be
 * @throws DataError when there are no rows, or no synthetic row can be made
 */
export function synthesise(matrix: Matrix, options: SynthesisOptions): { matrix: Matrix; flags: Uint8Array; summary: SynthesisSummary } {
  const { seed, contract } = options;
  const features = contract.features.map(({ name }) => name);
  if (features.join() !== matrix.features.join()) throw new RangeError(`The rows are not of contract ${contract.name}.`);
  if (matrix.rows === 0) throw new DataError("There are no rows to make synthetic ones from.");
  const { wanted, kept } = amounts(matrix.rows, options);
  const random = seededRandom(seed);
  const jitter = jitterOf(matrix, contract);
  const made = makeRows(matrix, drawSources(matrix.target, wanted, random), jitter, random);
  if (made.sources.length === 0) throw new DataError("No synthetic row could be made that is not a copy of a real one.");
  const rows = kept + made.sources.length;
  const result = joined(matrix, kept, made);
  const flags = new Uint8Array(rows).fill(1, kept);
  const share = made.sources.length / rows;
  const summary = { realRows: kept, syntheticRows: made.sources.length, share, copies: wanted - made.sources.length };
  return { matrix: result, flags, summary: { method: "jittered rows within the label", seed, ...summary, jittered: jitter.moved } };
}

function amounts(real: number, { share, rows }: SynthesisOptions): { wanted: number; kept: number } {
  if (rows !== undefined) {
    if (share !== undefined || !Number.isInteger(rows) || rows < 1) throw badParameter("rows", "a whole number above 0, without a share");
    return { wanted: rows, kept: real };
  }
  const asked = share ?? DEFAULT_SYNTHETIC_SHARE;
  if (!(asked > 0 && asked <= 1)) throw badParameter("share", "above 0 and at most 1");
  if (asked === 1) return { wanted: real, kept: 0 };
  return { wanted: Math.max(1, Math.round((real * asked) / (1 - asked))), kept: real };
}

function badParameter(path: string, accepted: string): VisibleError {
  return new VisibleError(422, "bad-parameters", `${path} must be ${accepted}.`, [{ path, message: `must be ${accepted}` }]);
}

/** Real rows to start from: of each label as many as its share of the real rows, every row once before any comes twice. */
function drawSources(target: Uint8Array, wanted: number, random: () => number): number[] {
  const severe = [...target.keys()].filter((row) => target[row] === 1);
  const others = [...target.keys()].filter((row) => target[row] !== 1);
  const ofSevere = Math.round((wanted * severe.length) / target.length);
  return [...rounds(others, wanted - ofSevere, random), ...rounds(severe, ofSevere, random)];
}

function rounds(rows: number[], wanted: number, random: () => number): number[] {
  const drawn: number[] = [];
  while (drawn.length < wanted && rows.length > 0) drawn.push(...shuffled(rows, random).slice(0, wanted - drawn.length));
  return drawn;
}

function shuffled(rows: readonly number[], random: () => number): number[] {
  const order = [...rows];
  shuffle(order, random);
  return order;
}

type Made = { sources: number[]; values: Float32Array[] };

function makeRows(matrix: Matrix, sources: readonly number[], jitter: Jitter, random: () => number): Made {
  const keyOf = rowKeys(matrix.features.length);
  const real = new Set(Array.from({ length: matrix.rows }, (_, row) => keyOf(matrix.values, row, matrix.rows)));
  const made: Made = { sources: [], values: [] };
  for (const source of sources) {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const row = jitter.move(source, 2 ** attempt, random);
      if (real.has(keyOf(row, 0, 1))) continue;
      made.sources.push(source);
      made.values.push(row);
      break;
    }
  }
  return made;
}

function joined(matrix: Matrix, kept: number, { sources, values }: Made): Matrix {
  const rows = kept + sources.length;
  const { features } = matrix;
  const result: Matrix = {
    features,
    rows,
    values: new Float32Array(features.length * rows),
    target: new Uint8Array(rows),
    ids: new Float64Array(rows),
    ...(matrix.classes && { classes: matrix.classes }),
  };
  result.target.set(matrix.target.subarray(0, kept));
  result.ids.set(matrix.ids.subarray(0, kept));
  for (const [n, source] of sources.entries()) {
    result.target[kept + n] = matrix.target[source]!;
    result.ids[kept + n] = -1 - n;
  }
  for (let feature = 0; feature < features.length; feature++) {
    const to = column(result, feature);
    to.set(column(matrix, feature).subarray(0, kept));
    for (const [n, row] of values.entries()) to[kept + n] = row[feature]!;
  }
  return result;
}
