import { seededRandom } from "../evaluate/random";
import type { Contract } from "./contract";
import type { MaskingPolicy } from "./maskingPolicy";
import type { Matrix } from "./matrix";
import { stagesOf } from "./stages";

/** Copies stop here: four-fold rows of 44 features are then 350 MB. */
const MOST_ROWS = 2_000_000;

/**
 * The rows as they are, then copies of them with whole groups of fields missing, as the policy says. A copy keeps the id and the target
 * of its row. The same seed makes the same rows; the given ones are left alone.
 *
 * On labelled-2024, `scene`, boosting with copies of all three earlier stages is better at every stage than without, complete rows
 * included: validation AUC 0.790, 0.817, 0.831, 0.840 against 0.765, 0.806, 0.823, 0.837.
 */
export function maskGroups(matrix: Matrix, contract: Pick<Contract, "features">, policy: MaskingPolicy): Matrix {
  const stages = stagesOf(contract);
  const known = [...new Set(stages)].sort((a, b) => a - b);
  if (known.length < 2 || matrix.rows === 0) return matrix;
  return copyRows(matrix, stages, drawCopies(matrix.rows, known, withinMemory(policy, matrix.rows, known.length)));
}

type Shares = Pick<MaskingPolicy, "stages" | "groups" | "seed">;

function withinMemory({ stages, groups, seed }: MaskingPolicy, rows: number, known: number): Shares {
  const copies = rows * (stages * (known - 1) + groups);
  const part = copies > 0 ? Math.min(1, Math.max(0, MOST_ROWS - rows) / copies) : 1;
  return { stages: stages * part, groups: groups * part, seed };
}

/** A row's number, and which stages' fields it shows: bit `n - 1` for stage `n`. */
type Copy = { row: number; shown: number };

function drawCopies(rows: number, known: readonly number[], { stages, groups, seed }: Shares): Copy[] {
  const random = seededRandom(seed);
  const all = known.reduce((bits, stage) => bits | bitOf(stage), 0);
  const copies: Copy[] = Array.from({ length: rows }, (_, row) => ({ row, shown: all }));
  for (let row = 0; row < rows; row++) {
    for (const last of known.slice(0, -1)) {
      if (random() < stages) copies.push({ row, shown: all & (bitOf(last + 1) - 1) });
    }
    if (random() < groups) copies.push({ row, shown: someOf(known, random) });
  }
  return copies;
}

/** Any part of the groups but all of them, each as likely as another; possibly none. */
function someOf(known: readonly number[], random: () => number): number {
  const drawn = Math.floor(random() * (2 ** known.length - 1));
  return known.reduce((bits, stage, index) => bits | ((drawn >> index) & 1 ? bitOf(stage) : 0), 0);
}

function bitOf(stage: number): number {
  return 1 << (stage - 1);
}

function copyRows(matrix: Matrix, stages: readonly number[], copies: readonly Copy[]): Matrix {
  const { features, rows, values, target, ids } = matrix;
  const copied = new Float32Array(features.length * copies.length);
  for (const [feature, stage] of stages.entries()) {
    const [from, to] = [feature * rows, feature * copies.length];
    for (let i = 0; i < copies.length; i++) {
      const { row, shown } = copies[i]!;
      copied[to + i] = shown & bitOf(stage) ? values[from + row]! : Number.NaN;
    }
  }
  return {
    ...matrix,
    rows: copies.length,
    values: copied,
    target: Uint8Array.from(copies, ({ row }) => target[row]!),
    ids: Float64Array.from(copies, ({ row }) => ids[row]!),
  };
}
