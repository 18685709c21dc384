import { VisibleError } from "@vigie/core/errors";
import { mean } from "@vigie/core/evaluate/mean";
import { metricDirection } from "@vigie/core/evaluate/metricDirection";
import { metricOf } from "@vigie/core/evaluate/metricOf";
import { crossValidate, type TrainingSides } from "@vigie/core/learn/search/crossValidate";
import { bestTrial, proposeTrials, type Search, type SearchTrial } from "@vigie/core/learn/search/search";
import { shouldPrune } from "@vigie/core/learn/search/shouldPrune";
import type { Contract } from "@vigie/core/prepare/contract";
import type { Candidate } from "@vigie/core/steps/candidate";
import { trainCandidate } from "@vigie/core/steps/trainCandidate";

/**
 * A candidate with the best parameters that its search finds, cross-validated one after the other in this process; without a search, as it is.
 * A trial that fails has no score. Throws VisibleError 422 `no-trial` when none has one.
 *
 * @param onTrial told each trial that is over
 */
export async function searchCandidate(
  candidate: Candidate,
  contract: Contract,
  rows: TrainingSides,
  onTrial: (trial: SearchTrial) => void = () => {},
): Promise<Candidate> {
  const { search, ...fixed } = candidate;
  if (!search) return candidate;
  const over: SearchTrial[] = [];
  const completed: number[][] = [];
  let reason = "there was no time for one";
  const begun = performance.now();
  const inTime = () => search.seconds === undefined || performance.now() - begun < search.seconds * 1000;
  for (let proposed = proposeTrials(search, over); proposed.length > 0 && inTime(); proposed = proposeTrials(search, over)) {
    for (const { number, point } of proposed) {
      const parameters = { ...candidate.parameters, ...point };
      const scores = await foldScores({ ...fixed, parameters }, contract, rows, search, completed).catch((error: unknown) => {
        reason = String(error);
        return [];
      });
      const whole = scores.length === search.folds;
      if (whole) completed.push(scores.map((score) => metricDirection(search.scoring) * score));
      const trial: SearchTrial = { number, parameters: point, ...(whole && { score: mean(scores) }) };
      over.push(trial);
      onTrial(trial);
    }
  }
  const best = bestTrial(over, search.scoring);
  if (!best) throw new VisibleError(422, "no-trial", `There is no trial of ${candidate.name} that went to its end: ${reason}`);
  return { ...fixed, parameters: { ...candidate.parameters, ...best.parameters } };
}

/** The score of each fold, up to the one after which the trial was given up. */
async function foldScores(
  candidate: Candidate,
  contract: Contract,
  rows: TrainingSides,
  { folds, seed, groups, scoring, prune }: Search,
  completed: readonly (readonly number[])[],
): Promise<number[]> {
  const scoresOf = (metrics: readonly Readonly<Record<string, number>>[]) => metrics.map((fold) => metricOf(fold, scoring));
  const afterFold = (soFar: readonly Readonly<Record<string, number>>[]) => {
    const scores = scoresOf(soFar).map((score) => metricDirection(scoring) * score);
    return prune && scores.length < folds && shouldPrune(scores, completed);
  };
  const fit = (sides: TrainingSides) => trainCandidate(candidate, contract, sides);
  return scoresOf(await crossValidate(rows, fit, { folds, seed, afterFold, ...(groups !== undefined && { groups }) }));
}
