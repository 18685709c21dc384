import { answersTo, evaluateAnswers } from "../../evaluate/answers";
import { chooseThreshold } from "../../evaluate/threshold";
import { predictProbabilities } from "../../predict/predictProbabilities";
import { column, type Matrix } from "../../prepare/matrix";
import type { Trained } from "../family";
import { stratifiedFolds } from "./folds";
import { takeRows } from "./takeRows";

/** What a training takes: rows to learn from, and rows that may stop it. */
export type TrainingSides = { train: Matrix; validation: Matrix };

export type FoldOptions = {
  folds: number;
  seed: number;
  /** A feature whose values stay together in one fold. */
  groups?: string;
  signal?: AbortSignal;
  /** Called after each fold with the metrics of all so far; answering true ends the validation there. */
  afterFold?: (folds: readonly Record<string, number>[]) => boolean;
};

/**
 * Trains on all parts but one and scores on that one, for each part in turn. Early stopping and the decision threshold use the next
 * part, which then does not train, so that nothing about a scored row is known.
 *
 * With one fold the validation rows are both: what a search without cross-validation ranks by.
 *
 * @returns the metrics of each fold by name, as `evaluateAnswers` gives them
 */
export async function crossValidate(
  rows: TrainingSides,
  fit: (sides: TrainingSides) => Promise<Trained>,
  options: FoldOptions,
): Promise<Record<string, number>[]> {
  const { folds, seed, groups, afterFold, signal } = options;
  if (folds === 1) return [await scoreFold({ ...rows, test: rows.validation }, fit)];
  const foldOf = stratifiedFolds(rows.train.target, { folds, seed, groups: groupsOf(rows.train, groups) });
  const results: Record<string, number>[] = [];
  for (let fold = 0; fold < folds; fold++) {
    signal?.throwIfAborted();
    const stopping = (fold + 1) % folds;
    const sides = {
      train: takeRows(rows.train, (row) => foldOf[row] !== fold && (folds === 2 || foldOf[row] !== stopping)),
      validation: folds === 2 ? rows.validation : takeRows(rows.train, (row) => foldOf[row] === stopping),
      test: takeRows(rows.train, (row) => foldOf[row] === fold),
    };
    results.push(await scoreFold(sides, fit));
    if (afterFold?.(results)) break;
  }
  return results;
}

async function scoreFold(
  { test, ...sides }: TrainingSides & { test: Matrix },
  fit: (sides: TrainingSides) => Promise<Trained>,
): Promise<Record<string, number>> {
  const { model, preprocessing, answerUnseen } = await fit(sides);
  const { validation } = sides;
  const chosenOn = answersTo(validation, answerUnseen?.(validation) ?? predictProbabilities(model, preprocessing, validation));
  const threshold = chooseThreshold(chosenOn.severe.target, chosenOn.severe.probability);
  const answers = test === validation ? chosenOn : answersTo(test, predictProbabilities(model, preprocessing, test));
  return evaluateAnswers(answers, threshold).metrics;
}

function groupsOf(train: Matrix, feature: string | undefined): ArrayLike<number> {
  if (feature === undefined) return train.ids;
  const index = train.features.indexOf(feature);
  if (index < 0) throw new RangeError(`There is no feature ${feature} to group by.`);
  return column(train, index);
}
