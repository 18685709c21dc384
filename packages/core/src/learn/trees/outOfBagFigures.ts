import { logLoss } from "../../evaluate/probabilityLosses";
import { rocAuc } from "../../evaluate/ranking";
import { type OutOfBag, outOfBagShares } from "./outOfBag";

/** Out-of-bag votes and the classes that the rows have. */
export type OutOfBagVotes = OutOfBag & { target: Uint8Array };

/** Votes of all trees, from those of the parts of a forest: sums of whole numbers, the same however it was divided. Throws RangeError for parts of other rows. */
export function joinVotes(parts: readonly OutOfBagVotes[]): OutOfBagVotes {
  const [first, ...others] = parts;
  if (!first) throw new RangeError("There are no votes to join.");
  const joined = { ...first, sums: first.sums.slice(), votes: first.votes.slice() };
  for (const { sums, votes } of others) {
    if (sums.length !== joined.sums.length || votes.length !== joined.votes.length)
      throw new RangeError("Votes of other rows cannot be joined.");
    for (let i = 0; i < sums.length; i++) joined.sums[i]! += sums[i]!;
    for (let row = 0; row < votes.length; row++) joined.votes[row]! += votes[row]!;
  }
  return joined;
}

/** AUC and log loss of the rows that some tree did not draw; with more than two classes the log loss alone. */
export function outOfBagFigures({ target, ...outOfBag }: OutOfBagVotes): Record<string, number> {
  const { rows, shares } = outOfBagShares(outOfBag);
  const { classes } = outOfBag;
  if (rows.length === 0) return {};
  if (classes > 2) {
    const sum = rows.reduce((total, row, place) => total - Math.log(Math.max(Number.EPSILON, shares[place * classes + target[row]!]!)), 0);
    return { out_of_bag_log_loss: sum / rows.length };
  }
  const scores = {
    target: Uint8Array.from(rows, (row) => target[row]!),
    probability: Float64Array.from(rows, (_, place) => shares[place * 2 + 1]!),
  };
  const auc = rocAuc(scores);
  return { out_of_bag_log_loss: logLoss(scores), ...(auc !== null && { out_of_bag_roc_auc: auc }) };
}
