import * as z from "zod";
import { DataError } from "../errors";
import { rank } from "./ranking";
import { requireScores, type Scores } from "./scores";

/** By what the decision threshold is chosen, always on validation rows. */
export const ThresholdPolicy = z.discriminatedUnion("kind", [
  /** The greatest F1 of the severe class. */
  z.strictObject({ kind: z.literal("best-f1") }),
  /** The greatest precision among thresholds that find at least this share of the severe accidents. */
  z.strictObject({ kind: z.literal("recall-floor"), floor: z.number().gt(0).max(1).default(0.75) }),
  /** The least cost, when a missed severe accident costs `ratio` false alarms. */
  z.strictObject({ kind: z.literal("cost-ratio"), ratio: z.number().positive() }),
]);
export type ThresholdPolicy = z.infer<typeof ThresholdPolicy>;

/**
 * Chooses the threshold: a probability at or above it is called severe. It lies midway between two probabilities that occur, so that a
 * rounding of the served probability decides nothing. Among equally good ones the highest, which calls the fewest.
 *
 * Throws DataError when no row is severe, as for unusable scores.
 */
export function chooseThreshold(
  target: Scores["target"],
  probability: Scores["probability"],
  policy: z.input<typeof ThresholdPolicy> = { kind: "best-f1" },
): number {
  requireScores({ target, probability });
  const merit = meritOf(ThresholdPolicy.parse(policy));
  const positives = target.reduce((sum, label) => sum + label, 0);
  if (positives === 0) throw new DataError("No validation row is severe: no threshold can be chosen.");
  let best = { merit: Number.NEGATIVE_INFINITY, threshold: 1 };
  for (const { threshold, found, called } of cuts(target, probability)) {
    const value = merit({ found, missed: positives - found, falseAlarms: called - found });
    if (value > best.merit) best = { merit: value, threshold };
  }
  return best.threshold;
}

type Outcome = { found: number; missed: number; falseAlarms: number };

function meritOf(policy: ThresholdPolicy): (outcome: Outcome) => number {
  if (policy.kind === "cost-ratio") return ({ missed, falseAlarms }) => -(policy.ratio * missed + falseAlarms);
  if (policy.kind === "best-f1") return ({ found, missed, falseAlarms }) => (2 * found) / (2 * found + missed + falseAlarms);
  return ({ found, missed, falseAlarms }) =>
    found >= policy.floor * (found + missed) ? found / (found + falseAlarms) : Number.NEGATIVE_INFINITY;
}

/** Every distinct way to call some rows severe, from calling nobody (unless a probability is 1) to calling everybody. */
function* cuts(
  target: Scores["target"],
  probability: Scores["probability"],
): Iterable<{ threshold: number; found: number; called: number }> {
  const { order, groupEnds } = rank(probability);
  const highest = probability[order[0]!]!;
  if (highest < 1) yield { threshold: (highest + 1) / 2, found: 0, called: 0 };
  let [found, called] = [0, 0];
  for (const end of groupEnds) {
    for (; called < end; called++) found += target[order[called]!]!;
    const next = end < order.length ? probability[order[end]!]! : 0;
    yield { threshold: (probability[order[end - 1]!]! + next) / 2, found, called };
  }
}
