import { randomUUID } from "node:crypto";
import type { Executions } from "@vigie/cloud/executions";
import { ConflictError } from "@vigie/core/errors";
import type { Registry } from "@vigie/core/registry/registry";
import { reopenRuns } from "@vigie/core/steps/reopenRuns";

export type ResumeDependencies = {
  executions: Pick<Executions, "isRunning" | "redrive">;
  registry: Pick<Registry, "acquireLease" | "releaseLease" | "getRun" | "listRuns" | "putRun">;
  now(): Date;
};

/**
 * Lets an execution that ended badly go on where it ended: it holds the lease again and its runs are open before it moves. Throws ConflictError
 * when another execution holds the lease and runs, or this one cannot go on; `close` then puts everything back as it was.
 */
export async function resumeExecution(
  pipeline: string,
  id: string,
  close: () => Promise<void>,
  { executions, registry, now }: ResumeDependencies,
): Promise<void> {
  const takeUp = async () => {
    await takeLease(pipeline, id, { executions, registry, now });
    await reopenRuns(registry, id);
  };
  await takeUp();
  try {
    await executions.redrive(id, randomUUID());
  } catch (error) {
    if (error instanceof ConflictError) await close();
    throw error;
  }
  // Whoever looked at it before it moved has seen a failed execution, closed its runs and given its lease back.
  await takeUp();
}

async function takeLease(pipeline: string, id: string, { executions, registry, now }: ResumeDependencies): Promise<void> {
  const wanted = { pipeline, execution: id, acquiredAt: now().toISOString() };
  const held = await registry.acquireLease(wanted);
  if (held.execution === id) return;
  const gone = !(await executions.isRunning(held.execution));
  const standing = gone ? await registry.acquireLease(wanted, held.execution) : held;
  if (standing.execution !== id) throw runningAlready(standing.execution);
}

/** What whoever wants to start or redrive is told while another execution runs. */
export function runningAlready(execution: string, what = "training"): ConflictError {
  return new ConflictError(`A ${what} is running: ${execution}.`, [
    { path: "execution", message: "It is running.", accepted: [execution] },
  ]);
}
