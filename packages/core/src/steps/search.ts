import * as z from "zod";
import { VisibleError } from "../errors";
import { bestTrial, proposeTrials } from "../learn/search/search";
import type { Run } from "../registry/run";
import { Candidate } from "./candidate";
import { Plan } from "./plan";
import { closeRun, openRun } from "./runRecord";
import { Shard, shardsOf } from "./shard";
import { defineStep } from "./step";
import { searchTrial, Trial, trialRuns } from "./trials";
import type { Workspace } from "./workspace";

/**
 * Says what a candidate's search tries next, from the runs of the trials before; at the end, the candidate with the best parameters found.
 * A candidate without a search is at its end at once. Throws VisibleError 422 `no-trial` when every trial failed.
 */
export const search = defineStep({
  name: "search",
  input: z.strictObject({ plan: Plan, candidate: Candidate, datasetDigest: z.string() }),
  output: z.strictObject({ done: z.boolean(), trials: z.array(Trial), candidate: Candidate, shards: z.array(Shard) }),
  async run({ plan, candidate, datasetDigest }, workspace) {
    if (!candidate.search) return ended(candidate);
    const run = await openRun(plan, candidate, datasetDigest, workspace);
    try {
      return await proposeNext(candidate, await trialRuns(run, plan.model, workspace), workspace);
    } catch (error) {
      await closeRun(run, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});

type Proposal = { done: boolean; trials: Trial[]; candidate: Candidate; shards: Shard[] };

function ended(candidate: Candidate): Proposal {
  return { done: true, trials: [], candidate, shards: shardsOf(candidate) };
}

async function proposeNext(candidate: Candidate, runs: readonly Run[], { now, log }: Workspace): Promise<Proposal> {
  const { search, ...fixed } = candidate;
  if (!search) return ended(candidate);
  const over = runs.map(searchTrial);
  const proposed = outOfTime(search.seconds, runs[0]?.startedAt, now()) ? [] : proposeTrials(search, over);
  if (proposed.length > 0) {
    const trials = proposed.map(({ number, point }) => ({ name: `${candidate.name}-${number}`, number, point }));
    return { done: false, trials, candidate, shards: [] };
  }
  const best = bestTrial(over, search.scoring);
  if (!best) throw noTrial(candidate, runs);
  log("searched", { candidate: candidate.name, trials: over.length, best: best.number, [search.scoring]: best.score });
  return ended({ ...fixed, parameters: { ...candidate.parameters, ...best.parameters } });
}

function outOfTime(seconds: number | undefined, begun: string | undefined, now: Date): boolean {
  return seconds !== undefined && begun !== undefined && now.getTime() - Date.parse(begun) > seconds * 1000;
}

function noTrial({ name }: Candidate, runs: readonly Run[]): VisibleError {
  const reason = runs.find(({ error }) => error !== undefined)?.error ?? "there was no time for one";
  return new VisibleError(422, "no-trial", `There is no trial of ${name} that went to its end: ${reason}`);
}
