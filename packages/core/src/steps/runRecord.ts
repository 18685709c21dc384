import { NotFoundError } from "../errors";
import type { Run } from "../registry/run";
import type { Candidate } from "./candidate";
import type { Plan } from "./plan";
import type { Workspace } from "./workspace";

/** Id of a candidate's run; it follows from both, so that a retried step finds its own run again. */
export function candidateRun(plan: Plan, candidate: Pick<Candidate, "name">): string {
  return `${plan.run}.${candidate.name}`;
}

/** Writes a candidate's run as a child of the execution's, keeping the start of one that is open already. */
export async function openRun(plan: Plan, candidate: Candidate, datasetDigest: string, workspace: Workspace): Promise<string> {
  const id = candidateRun(plan, candidate);
  const open = await workspace.registry.getRun(id);
  await workspace.registry.putRun({
    id,
    experiment: plan.model,
    parent: plan.run,
    execution: plan.execution,
    family: candidate.family,
    status: "running",
    parameters: candidate.parameters,
    metrics: {},
    tags: { kind: "candidate", candidate: candidate.name },
    datasetDigest,
    contract: plan.contract,
    revision: workspace.revision,
    startedAt: open?.status === "running" ? open.startedAt : workspace.now().toISOString(),
    startedBy: plan.startedBy,
    artifacts: {},
  });
  return id;
}

/** Closes a run with what came of it. Throws NotFoundError when it was never opened. */
export async function closeRun(
  id: string,
  outcome: Pick<Run, "status"> & Partial<Pick<Run, "error" | "metrics" | "series" | "artifacts">>,
  { registry, now }: Workspace,
): Promise<void> {
  const run = await registry.getRun(id);
  if (!run) throw new NotFoundError(`There is no run ${id}.`);
  await registry.putRun({ ...run, ...outcome, endedAt: now().toISOString() });
}
