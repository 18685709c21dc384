import type { Registry } from "../registry/registry";
import type { RunStatus } from "../registry/run";

/**
 * Closes every run that an ended execution left open: a killed worker, a time-out or a stop cannot close its own. Answers how many.
 * `error` is shown with each of them.
 */
export async function reconcileRuns(
  registry: Pick<Registry, "getRun" | "listRuns" | "putRun">,
  execution: string,
  status: Exclude<RunStatus, "running">,
  error: string | undefined,
  at: Date,
): Promise<number> {
  const parent = await registry.getRun(execution);
  if (!parent) return 0;
  const open = (await registry.listRuns(parent.experiment)).filter((run) => run.execution === execution && run.status === "running");
  for (const run of open) {
    await registry.putRun({ ...run, status, endedAt: at.toISOString(), ...(error === undefined ? {} : { error }) });
  }
  return open.length;
}
