import { metricDirection } from "../evaluate/metricDirection";

/** The `weighted` policy of contracts/registry.md, "Selection and gate", rule 1. */
export const SELECTION_WEIGHTS: Readonly<Record<string, number>> = {
  accuracy: 0.25,
  f1_weighted: 0.35,
  recall_weighted: 0.2,
  precision_weighted: 0.2,
};

export type RankedCandidate = { run: string; metrics: Readonly<Record<string, number>> };

/**
 * Ranks candidates, best first, each with the score that placed it; equals keep the order they came in. A candidate that lacks a metric
 * that the policy needs, or has it as NaN, is left out.
 *
 * @param policy `weighted`, or the name of any metric (the lowest first where less is better, as of `brier`)
 */
export function rankCandidates<T extends RankedCandidate>(candidates: readonly T[], policy: string): (T & { score: number })[] {
  const weights = policy === "weighted" ? SELECTION_WEIGHTS : { [policy]: 1 };
  const direction = policy === "weighted" ? 1 : metricDirection(policy);
  return candidates
    .map((candidate) => ({ ...candidate, score: weightedSum(candidate.metrics, weights) }))
    .filter(({ score }) => Number.isFinite(score))
    .sort((a, b) => direction * (b.score - a.score));
}

function weightedSum(metrics: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  return Object.entries(weights).reduce((sum, [metric, weight]) => sum + weight * (metrics[metric] ?? Number.NaN), 0);
}
