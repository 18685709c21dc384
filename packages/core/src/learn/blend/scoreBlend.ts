import { applyPreprocessing, type Encoded } from "../../prepare/applyPreprocessing";
import { logOdds, probabilitiesOfLogOdds } from "../trees/logOdds";
import type { BlendModel, MemberModel } from "./blendModel";
import { combinedOdds } from "./fitCombination";

/**
 * Probabilities of rows under a blend, each member over its own preprocessing.
 *
 * @param score how a member's model answers
 * @param raw the features as they are: a blend's own preprocessing passes them through
 */
export function scoreBlend<M>(score: (model: M, encoded: Encoded) => Float64Array, blend: BlendModel<M>, raw: Encoded): Float64Array {
  const { members, classes } = blend;
  const odds = members.map((member) => logOdds(score(member.model, encodeForMember(member, raw)), classes));
  return probabilitiesOfLogOdds(combinedOdds(odds, blend), classes);
}

/** The columns that a member's model takes. */
export function encodeForMember<M>({ preprocessing }: MemberModel<M>, { rows, values }: Pick<Encoded, "rows" | "values">): Encoded {
  return applyPreprocessing(preprocessing, { features: preprocessing.features, rows, values });
}
