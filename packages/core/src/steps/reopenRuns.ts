import type { Registry } from "../registry/registry";

/**
 * Opens again the runs of an execution that were closed together with it: what `reconcileRuns` closed is under way once more. Answers how
 * many. A run that ended on its own, before, stays as it ended.
 */
export async function reopenRuns(registry: Pick<Registry, "getRun" | "listRuns" | "putRun">, execution: string): Promise<number> {
  const parent = await registry.getRun(execution);
  if (!parent || parent.status === "running") return 0;
  const { endedAt: closedAt } = parent;
  const closed = (await registry.listRuns(parent.experiment)).filter((run) => run.execution === execution && run.endedAt === closedAt);
  for (const { endedAt: _, error: __, ...run } of closed) await registry.putRun({ ...run, status: "running" });
  return closed.length;
}
