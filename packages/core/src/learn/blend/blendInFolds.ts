import { column, type Matrix } from "../../prepare/matrix";
import { stratifiedFolds } from "../search/folds";
import { takeRows } from "../search/takeRows";
import { probabilitiesOfLogOdds } from "../trees/logOdds";
import type { BlendModel, MemberModel } from "./blendModel";
import { combinedOdds, fitCombination } from "./fitCombination";

type Sides = { train: Matrix; validation: Matrix };

export type FoldTraining<M> = {
  folds: number;
  seed: number;
  classes: number;
  trainOn: (rows: Sides) => Promise<MemberModel<M>[]>;
  /** Log odds of each member for rows. */
  odds: (members: readonly MemberModel<M>[], rows: Matrix) => Float64Array[];
};

export type FoldBlend<M> = Pick<BlendModel<M>, "members" | "weights" | "biases"> & {
  /** Of each kind of member, over all folds. */
  shares: Float64Array;
  answerUnseen: (rows: Matrix) => Float64Array;
};

/**
 * Trains every member once per fold of training and validation rows together, on all other folds, stopped by its own; the blend is all of them,
 * the folds weighing alike. How the kinds of members weigh is fitted on what each answers for the fold that it was not trained on.
 */
export async function blendInFolds<M>(rows: Sides, training: FoldTraining<M>): Promise<FoldBlend<M>> {
  const { folds, seed, classes, trainOn, odds } = training;
  const all = joined(rows.train, rows.validation);
  const foldOf = stratifiedFolds(all.target, { folds, seed, groups: all.ids });
  const [grown, held]: [MemberModel<M>[][], Matrix[]] = [[], []];
  for (let fold = 0; fold < folds; fold++) {
    held.push(takeRows(all, (row) => foldOf[row] === fold));
    grown.push(await trainOn({ train: takeRows(all, (row) => foldOf[row] !== fold), validation: held[fold]! }));
  }
  const outOfFold = grown.map((members, fold) => odds(members, held[fold]!));
  const kinds = outOfFold[0]!.map((_, kind) => Float64Array.from(outOfFold.flatMap((ofFold) => [...ofFold[kind]!])));
  const target = Uint8Array.from(held.flatMap((part) => [...part.target]));
  const combination = fitCombination(kinds, target, { classes, nonNegative: true });
  const foldOfAccident = new Map(Array.from(all.ids, (id, row) => [id, foldOf[row]!]));
  return {
    members: grown.flat(),
    weights: Float64Array.from(grown.flatMap(() => [...combination.weights].map((weight) => weight / folds))),
    biases: combination.biases,
    shares: combination.weights,
    answerUnseen(asked) {
      const result = new Float64Array(asked.rows * (classes === 2 ? 1 : classes));
      const width = result.length / asked.rows;
      for (const [fold, members] of grown.entries()) {
        const isHeld = (row: number) => foldOfAccident.get(asked.ids[row]!) === fold;
        const part = takeRows(asked, isHeld);
        const answers = probabilitiesOfLogOdds(combinedOdds(odds(members, part), combination), classes);
        const places = [...asked.ids.keys()].filter(isHeld);
        for (const [from, row] of places.entries()) result.set(answers.subarray(from * width, (from + 1) * width), row * width);
      }
      return result;
    },
  };
}

function joined(first: Matrix, second: Matrix): Matrix {
  const rows = first.rows + second.rows;
  const values = new Float32Array(first.features.length * rows);
  for (const feature of first.features.keys()) {
    values.set(column(first, feature), feature * rows);
    values.set(column(second, feature), feature * rows + first.rows);
  }
  const target = new Uint8Array(rows);
  const ids = new Float64Array(rows);
  for (const [place, part] of [first, second].entries()) {
    target.set(part.target, place * first.rows);
    ids.set(part.ids, place * first.rows);
  }
  return { ...first, rows, values, target, ids };
}
