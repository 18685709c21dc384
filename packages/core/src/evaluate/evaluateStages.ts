import type { Contract } from "../prepare/contract";
import type { Matrix } from "../prepare/matrix";
import { atStage, STAGES, stagesOf } from "../prepare/stages";
import { rocAuc } from "./ranking";

/**
 * How well a model ranks accidents at each stage of a call, later groups of fields being unknown: `roc_auc_stage_1` (place and time) to
 * `roc_auc_stage_4` (people: all that there is). A stage that brings no feature of the contract is left out, and all of them for a contract
 * of a single stage or rows of a single class.
 */
export async function evaluateStages(
  score: (matrix: Matrix) => Promise<ArrayLike<number>>,
  matrix: Matrix,
  contract: Pick<Contract, "features">,
): Promise<Record<string, number>> {
  const known = new Set(stagesOf(contract));
  const metrics: Record<string, number> = {};
  if (known.size < 2) return metrics;
  for (let stage = 1; stage <= STAGES.length; stage++) {
    if (!known.has(stage)) continue;
    const probability = Float64Array.from(await score(atStage(matrix, contract, stage)));
    const area = rocAuc({ target: matrix.target, probability });
    if (area !== null) metrics[`roc_auc_stage_${stage}`] = area;
  }
  return metrics;
}
