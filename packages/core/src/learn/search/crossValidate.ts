import { evaluateScores } from "../../evaluate/evaluation";
import { flatMetrics } from "../../evaluate/metrics";
import { chooseThreshold } from "../../evaluate/threshold";
import { predictProbabilities } from "../../predict/predictProbabilities";
import type { Contract } from "../../prepare/contract";
import { column, type Matrix } from "../../prepare/matrix";
import { trainFamily } from "../families";
import type { TrainingOptions } from "../family";
import type { FamilyName } from "../familyParameters";
import { stratifiedFolds } from "./folds";
import { takeRows } from "./takeRows";

export type FoldOptions = TrainingOptions & {
  folds: number;
  seed: number;
  /** A feature whose values stay together in one fold. */
  groups?: string;
  /** Called after each fold with the metrics of all so far; answering true ends the validation there. */
  afterFold?: (folds: readonly Record<string, number>[]) => boolean;
};

/**
 * Trains on all parts but one and scores on that one, for each part in turn. Early stopping and the decision threshold use the next
 * part, which then does not train, so that nothing about a scored row is known.
 *
 * With one fold the validation rows are both: what a search without cross-validation ranks by.
 *
 * @returns the metrics of `flatMetrics` of each fold
 */
export async function crossValidate(
  rows: { train: Matrix; validation: Matrix },
  contract: Contract,
  model: { family: FamilyName; parameters: Readonly<Record<string, unknown>> },
  options: FoldOptions,
): Promise<Record<string, number>[]> {
  const { folds, seed, groups, afterFold, ...training } = options;
  if (folds === 1) return [await scoreFold({ ...rows, test: rows.validation }, contract, model, training)];
  const foldOf = stratifiedFolds(rows.train.target, { folds, seed, groups: groupsOf(rows.train, groups) });
  const results: Record<string, number>[] = [];
  for (let fold = 0; fold < folds; fold++) {
    options.signal?.throwIfAborted();
    const stopping = (fold + 1) % folds;
    const sides = {
      train: takeRows(rows.train, (row) => foldOf[row] !== fold && (folds === 2 || foldOf[row] !== stopping)),
      validation: folds === 2 ? rows.validation : takeRows(rows.train, (row) => foldOf[row] === stopping),
      test: takeRows(rows.train, (row) => foldOf[row] === fold),
    };
    results.push(await scoreFold(sides, contract, model, training));
    if (afterFold?.(results)) break;
  }
  return results;
}

async function scoreFold(
  { train, validation, test }: { train: Matrix; validation: Matrix; test: Matrix },
  contract: Contract,
  { family, parameters }: { family: FamilyName; parameters: Readonly<Record<string, unknown>> },
  training: TrainingOptions,
): Promise<Record<string, number>> {
  const { model, preprocessing } = await trainFamily(family, { train, validation }, contract, parameters, training);
  const threshold = chooseThreshold(validation.target, predictProbabilities(model, preprocessing, validation));
  const scores = { target: test.target, probability: predictProbabilities(model, preprocessing, test) };
  return flatMetrics(evaluateScores(scores, threshold));
}

function groupsOf(train: Matrix, feature: string | undefined): ArrayLike<number> {
  if (feature === undefined) return train.ids;
  const index = train.features.indexOf(feature);
  if (index < 0) throw new RangeError(`There is no feature ${feature} to group by.`);
  return column(train, index);
}
