import * as z from "zod";
import { column, type Matrix } from "../prepare/matrix";
import { Evaluation, evaluateScores } from "./evaluation";
import { requireScores, type Scores } from "./scores";

/** A model on some of the rows, at the same threshold as on all of them. */
export const SubgroupEvaluation = z.strictObject({ name: z.string(), evaluation: Evaluation });
export type SubgroupEvaluation = z.infer<typeof SubgroupEvaluation>;

/** Rows of a group, as a mask over all rows: 1 = belongs. */
export type Subgroup = { name: string; mask: Uint8Array };

/** Evaluates a model on each group. Groups may overlap; a group without rows is left out. */
export function evaluateSubgroups(scores: Scores, threshold: number, groups: readonly Subgroup[]): SubgroupEvaluation[] {
  requireScores(scores);
  return groups.flatMap(({ name, mask }) => {
    const members = subgroupScores(scores, mask);
    return members.target.length === 0 ? [] : [{ name, evaluation: evaluateScores(members, threshold) }];
  });
}

/** Labels and probabilities of a group's rows alone. */
export function subgroupScores({ target, probability }: Scores, mask: Uint8Array): Scores {
  if (mask.length !== target.length) throw new RangeError(`A mask of ${mask.length} rows for ${target.length} rows.`);
  const inside = (_: number, row: number) => mask[row] === 1;
  return { target: target.filter(inside), probability: probability.filter(inside) };
}

/** The rows whose value of one feature passes a test; a missing value passes none. Throws RangeError for an unknown feature. */
export function subgroupWhere(matrix: Matrix, name: string, feature: string, test: (value: number) => boolean): Subgroup {
  const index = matrix.features.indexOf(feature);
  if (index < 0) throw new RangeError(`There is no feature ${feature}.`);
  return { name, mask: Uint8Array.from(column(matrix, index), (value) => (!Number.isNaN(value) && test(value) ? 1 : 0)) };
}
