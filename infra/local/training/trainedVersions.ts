import { dynamoClient } from "@vigie/cloud/clients";
import { dynamoRegistry } from "@vigie/cloud/dynamoRegistry";
import type { Version } from "@vigie/core/registry/version";

/**
 * The serving version of a model, and the newest with the source it was trained on: they differ when the newest was no better.
 * The source is the one that the run of its execution names.
 */
export type TrainedVersions = { champion: Version | undefined; newest: { version: Version; source: string | undefined } | undefined };

export async function trainedVersions(model: string, registryTable: string): Promise<TrainedVersions> {
  const registry = dynamoRegistry({ client: dynamoClient(), table: registryTable });
  const [alias, [version]] = await Promise.all([registry.getAlias(model, "champion"), registry.listVersions(model)]);
  const champion = alias && (await registry.getVersion(model, alias.version));
  if (!version) return { champion, newest: undefined };
  const candidate = await registry.getRun(version.run);
  const execution = candidate?.parent === undefined ? undefined : await registry.getRun(candidate.parent);
  return { champion, newest: { version, source: execution?.datasetDigest } };
}
