import { DataError } from "../../errors";
import type { Encoded } from "../../prepare/applyPreprocessing";
import type { Matrix } from "../../prepare/matrix";
import { passThrough } from "../../prepare/preprocessing";
import type { Family, Trained, TrainingOptions } from "../family";
import type { SingleModel } from "../model";
import { stratifiedFolds } from "../search/folds";
import { takeRows } from "../search/takeRows";
import { logOdds } from "../trees/logOdds";
import { blendInFolds } from "./blendInFolds";
import type { MemberModel } from "./blendModel";
import type { BlendParameters } from "./blendParameters";
import { type Combination, fitCombination } from "./fitCombination";
import { encodeForMember } from "./scoreBlend";

/** How members of a blend are trained and asked. */
export type MemberLearning = {
  train: (
    family: string,
    rows: Parameters<Family>[0],
    contract: Parameters<Family>[1],
    parameters: Readonly<Record<string, unknown>>,
    options: TrainingOptions,
  ) => Promise<Trained>;
  score: (model: SingleModel, encoded: Encoded) => Float64Array;
};

type Rows = Parameters<Family>[0];

/** `shares`: of each member that was asked for, where the blend has several of it. */
type Combined = {
  combination: Combination;
  members: readonly MemberModel<SingleModel>[];
  shares?: Float64Array;
  answerUnseen?: Trained["answerUnseen"];
};

/** Several models as one, each over a preprocessing of its own; how they are combined is said at `blendParameters`. */
export function blendFamily(learning: MemberLearning): Family<BlendParameters> {
  return async (rows, contract, parameters, options = {}) => {
    const classes = options.classes ?? 2;
    const { members: wanted, combine } = parameters;
    const trainOn = (given: Rows) => trainMembers(learning, parameters, given, contract, options);
    const odds = (models: readonly MemberModel<SingleModel>[], matrix: Matrix) =>
      models.map((member) => logOdds(learning.score(member.model, encodeForMember(member, matrix)), classes));
    const oddsOf = async (given: Rows, matrix: Matrix) => odds(await trainOn(given), matrix);
    const fit = { classes, nonNegative: combine === "weights" };
    const combined = async (): Promise<Combined> => {
      if (combine === "folds") {
        const { folds, seed } = parameters;
        const { members, shares, answerUnseen, ...combination } = await blendInFolds(rows, { folds, seed, classes, trainOn, odds });
        return { combination, members, shares, answerUnseen };
      }
      if (combine === "stacking") {
        const outOfFold = await outOfFoldOdds(rows, parameters, oddsOf);
        return { combination: fitCombination(outOfFold, rows.train.target, fit), members: await trainOn(rows) };
      }
      const [stop, weigh] = halves(rows.validation, parameters.seed);
      const members = await trainOn({ train: rows.train, validation: stop });
      return { combination: fitCombination(odds(members, weigh), weigh.target, fit), members };
    };
    const { combination, members, shares = combination.weights, answerUnseen } = await combined();
    const weights = Object.fromEntries([...shares].map((weight, i) => [`weight_${i + 1}_${wanted[i]!.family}`, weight]));
    return {
      model: { family: "blend", classes, members, ...combination },
      preprocessing: passThrough(rows.train.features),
      summary: { members: members.length, ...weights },
      ...(answerUnseen && { answerUnseen }),
    };
  };
}

/** One after the other: each takes the threads that there are. */
async function trainMembers(
  { train }: MemberLearning,
  { members: wanted }: BlendParameters,
  rows: Rows,
  contract: Parameters<Family>[1],
  { signal, onProgress, preprocessing: policy, ...options }: TrainingOptions,
): Promise<MemberModel<SingleModel>[]> {
  const members: MemberModel<SingleModel>[] = [];
  for (const { family, parameters, preprocessing = policy } of wanted) {
    signal?.throwIfAborted();
    const given = { ...options, ...(signal && { signal }), ...(preprocessing && { preprocessing }) };
    const { model, preprocessing: fitted } = await train(family, rows, contract, parameters, given);
    if (model.family === "blend") throw new RangeError("A blend has no blend among its members.");
    members.push({ model, preprocessing: fitted });
    onProgress?.({ iteration: members.length });
  }
  return members;
}

/** What members answer for each training row when its accident was not among the rows that they were trained on. */
async function outOfFoldOdds(
  { train, validation }: Rows,
  { folds, seed, members }: BlendParameters,
  oddsOf: (rows: Rows, matrix: Matrix) => Promise<Float64Array[]>,
): Promise<Float64Array[]> {
  const foldOf = stratifiedFolds(train.target, { folds, seed, groups: train.ids });
  const others = (train.classes ?? 2) - 1;
  const result = members.map(() => new Float64Array(train.rows * others));
  for (let fold = 0; fold < folds; fold++) {
    const held = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
    const rest = takeRows(train, (row) => foldOf[row] !== fold);
    const odds = await oddsOf(
      { train: rest, validation },
      takeRows(train, (row) => foldOf[row] === fold),
    );
    for (const [member, own] of odds.entries()) {
      for (const [i, row] of held.entries()) {
        for (let k = 0; k < others; k++) result[member]![row * others + k] = own[i * others + k]!;
      }
    }
  }
  return result;
}

/** Rows for early stopping and rows for the weights, no accident in both. */
function halves(validation: Matrix, seed: number): [stop: Matrix, weigh: Matrix] {
  if (new Set(validation.ids).size < 2)
    throw new DataError("A blend needs at least two validation rows: to stop its members, and to weigh them.");
  const half = stratifiedFolds(validation.target, { folds: 2, seed, groups: validation.ids });
  return [0, 1].map((part) => takeRows(validation, (row) => half[row] === part)) as [Matrix, Matrix];
}
