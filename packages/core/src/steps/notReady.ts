import type { DriftRecords } from "../registry/drift/driftRecords";
import type { Registry } from "../registry/registry";
import type { DriftCheckRequest } from "./driftCheckRequest";

/**
 * Why a check could only fail by now, as on a stage where nothing has been trained or refreshed since its champion serves: the next training or
 * refresh mends it by itself. Undefined when there is something to check.
 */
export async function notReady(
  { model, current }: Pick<DriftCheckRequest, "model" | "current">,
  registry: Pick<Registry, "getAlias" | "getVersion"> & Pick<DriftRecords, "getDriftWindow">,
): Promise<string | undefined> {
  const alias = await registry.getAlias(model, "champion");
  const champion = alias && (await registry.getVersion(model, alias.version));
  if (!champion) return `Model ${model} has no champion yet: nothing has been promoted.`;
  if (current.kind !== "window") return undefined;
  const window = await registry.getDriftWindow(model);
  if (!window) return `Model ${model} has no current rows yet: no refresh has run.`;
  if (window.contract === champion.contract) return undefined;
  return `The current rows are of contract ${window.contract}: none has been cut since a champion of ${champion.contract} serves.`;
}
