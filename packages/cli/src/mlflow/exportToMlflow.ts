import { NotFoundError } from "@vigie/core/errors";
import { AliasName } from "@vigie/core/registry/alias";

import type { Workspace } from "@vigie/core/steps/workspace";
import { experimentId } from "./experimentId";
import { exportRun } from "./exportRun";
import { exportVersion } from "./exportVersion";
import type { MlflowServer } from "./mlflowServer";

export type Exported = { runs: number; versions: number; known: number };

/** Sends every run, parents first, and every version of the experiments. Each is found again by a tag of ours, so that sending twice adds nothing. */
export async function exportToMlflow(
  { registry, artifacts }: Pick<Workspace, "registry" | "artifacts">,
  server: MlflowServer,
  only?: string,
): Promise<Exported> {
  const experiments = (await registry.listExperiments()).filter((name) => only === undefined || name === only);
  if (only !== undefined && experiments.length === 0) throw new NotFoundError(`There is no experiment ${only}.`);
  const exported: Exported = { runs: 0, versions: 0, known: 0 };
  for (const name of experiments) {
    const experiment = await experimentId(name, server);
    const versions = await registry.listVersions(name);
    const sent = new Map<string, string>();
    for (const run of (await registry.listRuns(name)).toReversed().sort((a, b) => depth(a.id) - depth(b.id))) {
      const files = versions.find((version) => version.run === run.id)?.artifacts ?? {};
      const { id, made } = await exportRun(run, { experiment, parent: sent.get(run.parent ?? ""), files, artifacts }, server);
      sent.set(run.id, id);
      exported[made ? "runs" : "known"]++;
    }
    const aliases = await Promise.all(AliasName.options.map((alias) => registry.getAlias(name, alias)));
    for (const version of versions.toReversed()) {
      const pointing = aliases.flatMap((alias) => (alias?.version === version.version ? [alias.alias] : []));
      const made = await exportVersion(version, { run: sent.get(version.run), aliases: pointing }, server);
      exported[made ? "versions" : "known"]++;
    }
  }
  return exported;
}

/** A run's id goes on from that of its parent after a dot. */
function depth(id: string): number {
  return id.split(".").length;
}
