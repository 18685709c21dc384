import { severeTarget } from "../evaluate/answers";
import { averagePrecision } from "../evaluate/ranking";
import { type PermutationImportance, permutationImportance } from "../explain/permutationImportance";
import { scoreMatrix } from "../onnx/scoreMatrix";
import type { OnnxSession } from "../onnx/session";
import type { Matrix } from "../prepare/matrix";

/** Rows are shuffled and scored anew for every feature and repeat: so many tell the features apart and cost seconds. */
const ROWS = 1500;
const REPEATS = 2;

/** What each feature is worth to a model, on validation rows spread evenly over all of them. */
export function importanceOf(session: OnnxSession, validation: Matrix): Promise<PermutationImportance> {
  const rows = spreadRows(validation, ROWS);
  const target = severeTarget(rows);
  return permutationImportance({
    metric: "average_precision",
    matrix: rows,
    repeats: REPEATS,
    measure: async (matrix) => averagePrecision({ target, probability: await scoreMatrix(session, matrix) }),
  });
}

function spreadRows(matrix: Matrix, most: number): Matrix {
  const rows = Math.min(most, matrix.rows);
  const step = matrix.rows / rows;
  const chosen = Uint32Array.from({ length: rows }, (_, place) => Math.floor(place * step));
  const values = new Float32Array(matrix.features.length * rows);
  for (const feature of matrix.features.keys()) {
    for (const [place, row] of chosen.entries()) values[feature * rows + place] = matrix.values[feature * matrix.rows + row]!;
  }
  return {
    ...matrix,
    rows,
    values,
    target: Uint8Array.from(chosen, (row) => matrix.target[row]!),
    ids: Float64Array.from(chosen, (row) => matrix.ids[row]!),
  };
}
