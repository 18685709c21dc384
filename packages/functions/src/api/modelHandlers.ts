import { NotFoundError } from "@vigie/core/errors";
import { AliasName, type AuditEntry } from "@vigie/core/registry/alias";
import type { Registry } from "@vigie/core/registry/registry";
import type { HandlersOf } from "./apiRequest";
import type { RouteOf } from "./routes";

type Models = Pick<Registry, "listModels" | "listVersions" | "getVersion" | "getAlias" | "listAudit">;
type Aliases = Partial<Record<AliasName, number>>;

/** The registry as it can be read. */
export function modelHandlers(registry: Models): HandlersOf<RouteOf<"models">> {
  return {
    "GET /v1/models": async () => {
      const names = await registry.listModels();
      const models = await Promise.all(
        names.map(async (name) => ({
          name,
          aliases: await aliasesOf(registry, name),
          versions: (await registry.listVersions(name)).length,
        })),
      );
      return { body: { models } };
    },
    "GET /v1/models/{name}": async ({ parameters: { name } }) => {
      const [aliases, versions] = await Promise.all([aliasesOf(registry, name), registry.listVersions(name)]);
      if (versions.length === 0) throw noModel(name);
      return {
        body: {
          name,
          aliases,
          versions: versions.map(({ version, family, contract, metrics, threshold, approved, createdAt }) => ({
            version,
            family,
            contract,
            metrics,
            threshold,
            approved,
            createdAt,
          })),
        },
      };
    },
    "GET /v1/models/{name}/versions/{version}": async ({ parameters: { name, version: number } }) => {
      const [version, aliases] = await Promise.all([registry.getVersion(name, number), aliasesOf(registry, name)]);
      if (!version) throw new NotFoundError(`There is no version ${number} of a model ${name}.`);
      return { body: { ...version, aliases: AliasName.options.filter((alias) => aliases[alias] === number) } };
    },
    "GET /v1/models/{name}/history": async ({ parameters: { name }, query: { at } }) => {
      const history = await registry.listAudit(name);
      if (history.length === 0 && (await registry.listVersions(name)).length === 0) throw noModel(name);
      return { body: { history, ...(at === undefined ? {} : { at: aliasesAt(history, new Date(at)) }) } };
    },
  };
}

async function aliasesOf(registry: Models, name: string): Promise<Aliases> {
  const aliases = await Promise.all(AliasName.options.map((alias) => registry.getAlias(name, alias)));
  return Object.fromEntries(aliases.flatMap((alias) => (alias ? [[alias.alias, alias.version]] : [])));
}

/** @param history newest first */
function aliasesAt(history: readonly AuditEntry[], time: Date): { time: string; aliases: Aliases } {
  const then = history.filter(({ at }) => Date.parse(at) <= time.getTime());
  const last = AliasName.options.map((alias) => then.find((entry) => entry.alias === alias));
  return { time: time.toISOString(), aliases: Object.fromEntries(last.flatMap((entry) => (entry ? [[entry.alias, entry.to]] : []))) };
}

function noModel(name: string): NotFoundError {
  return new NotFoundError(`There is no model ${name}.`);
}
