import * as z from "zod";
import { mean } from "../evaluate/mean";
import { metricDirection } from "../evaluate/metricDirection";
import { metricOf } from "../evaluate/metricOf";
import { crossValidate, type TrainingSides } from "../learn/search/crossValidate";
import type { Search } from "../learn/search/search";
import { shouldPrune } from "../learn/search/shouldPrune";
import { contractNamed } from "../prepare/contracts";
import { decodeMatrix } from "../prepare/matrixFile";
import type { Run } from "../registry/run";
import { ArtifactRef } from "./artifact";
import { Candidate } from "./candidate";
import { Plan } from "./plan";
import { candidateRun, closeRun } from "./runRecord";
import { defineStep } from "./step";
import { trainCandidate } from "./trainCandidate";
import { Trial, trialRun, trialRuns } from "./trials";
import type { Workspace } from "./workspace";

/**
 * Cross-validates one point of a candidate's search on the training rows, as a child run of the candidate's. A trial that falls behind
 * the others is given up (status `cancelled`); one that fails does not stop the search.
 */
export const trial = defineStep({
  name: "trial",
  input: z.strictObject({
    plan: Plan,
    candidate: Candidate,
    trial: Trial,
    datasetDigest: z.string(),
    train: ArtifactRef,
    validation: ArtifactRef,
  }),
  output: z.strictObject({ run: z.string(), score: z.number().nullable(), pruned: z.boolean() }),
  async run({ plan, candidate, trial, datasetDigest, train, validation }, workspace) {
    const { search } = candidate;
    if (!search) throw new RangeError(`${candidate.name} has no search.`);
    const parent = candidateRun(plan, candidate);
    const id = trialRun(parent, trial.number);
    const parameters = { ...candidate.parameters, ...trial.point };
    await workspace.registry.putRun(trialRecord(plan, candidate, { id, parent, trial, parameters, datasetDigest }, workspace));
    try {
      const { folds, pruned } = await validateTrial({ ...candidate, parameters }, search, { plan, train, validation }, workspace);
      const scores = folds.map((fold) => metricOf(fold, search.scoring));
      const metrics = { score: mean(scores), ...crossValidated(folds) };
      await closeRun(id, { status: pruned ? "cancelled" : "finished", metrics, series: { [search.scoring]: scores } }, workspace);
      return { run: id, score: pruned ? null : metrics.score, pruned };
    } catch (error) {
      await closeRun(id, { status: "failed", error: String(error) }, workspace);
      throw error;
    }
  },
});

/** The metrics of each fold, up to the one after which the trial was given up. */
async function validateTrial(
  candidate: Candidate,
  { folds, seed, groups, scoring, prune }: Search,
  { plan, train, validation }: { plan: Plan; train: ArtifactRef; validation: ArtifactRef },
  workspace: Workspace,
): Promise<{ folds: Record<string, number>[]; pruned: boolean }> {
  const { artifacts } = workspace;
  const rows = { train: decodeMatrix(await artifacts.read(train)), validation: decodeMatrix(await artifacts.read(validation)) };
  const contract = contractNamed(plan.contract);
  const fit = (sides: TrainingSides) => trainCandidate(candidate, contract, sides);
  const completed = await scoresOfCompleted(candidateRun(plan, candidate), plan.model, scoring, workspace);
  const behind = (soFar: readonly Record<string, number>[]) => {
    const scores = soFar.map((fold) => metricDirection(scoring) * metricOf(fold, scoring));
    return prune && soFar.length < folds && shouldPrune(scores, completed);
  };
  let pruned = false;
  const afterFold = (soFar: readonly Record<string, number>[]) => {
    pruned = behind(soFar);
    return pruned;
  };
  const metrics = await crossValidate(rows, fit, { folds, seed, ...(groups === undefined ? {} : { groups }), afterFold });
  return { folds: metrics, pruned };
}

function trialRecord(
  plan: Plan,
  candidate: Candidate,
  {
    id,
    parent,
    trial,
    parameters,
    datasetDigest,
  }: Pick<Run, "id" | "parameters"> & { parent: string; trial: Trial; datasetDigest: string },
  { revision, now }: Workspace,
): Run {
  return {
    id,
    experiment: plan.model,
    parent,
    execution: plan.execution,
    family: candidate.family,
    status: "running",
    parameters,
    metrics: {},
    tags: { kind: "trial", candidate: candidate.name, trial: String(trial.number), point: JSON.stringify(trial.point) },
    datasetDigest,
    contract: plan.contract,
    revision,
    startedAt: now().toISOString(),
    startedBy: plan.startedBy,
    artifacts: {},
  };
}

/** The folds' scores, higher is better, of every trial that went to its end. */
async function scoresOfCompleted(parent: string, experiment: string, scoring: string, workspace: Workspace): Promise<number[][]> {
  const runs = await trialRuns(parent, experiment, workspace);
  const direction = metricDirection(scoring);
  return runs
    .filter(({ status }) => status === "finished")
    .map(({ series }) => (series?.[scoring] ?? []).map((score) => direction * score));
}

/** Means over the folds, under `cv_` names. */
function crossValidated(folds: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = Object.keys(folds[0] ?? {}).filter((name) => folds.every((fold) => fold[name] !== undefined));
  return Object.fromEntries(names.map((name) => [`cv_${name}`, mean(folds.map((fold) => fold[name]!))]));
}
