import type { Executions } from "@vigie/cloud/executions";
import type { Registry } from "@vigie/core/registry/registry";

export type TrainingDependencies = {
  registry: Pick<Registry, "getLease">;
  executions: Pick<Executions, "isRunning">;
  warn(message: string, error: Error): void;
};

/** Whether a training is under way; undefined where the services would not say, because a check is not to fail for that. */
export async function trainingRuns({ registry, executions, warn }: TrainingDependencies): Promise<boolean | undefined> {
  try {
    const lease = await registry.getLease("training");
    return lease !== undefined && (await executions.isRunning(lease.execution));
  } catch (error) {
    warn("whether a training runs is not known", error as Error);
    return undefined;
  }
}
