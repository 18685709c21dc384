import { NotFoundError } from "@vigie/core/errors";
import { AliasName, type AuditEntry } from "@vigie/core/registry/alias";
import type { Registry } from "@vigie/core/registry/registry";
import type { Version } from "@vigie/core/registry/version";
import type { HandlersOf } from "../apiRequest";
import { exampleAnswers } from "../openapi/exampleAnswers";
import type { RouteOf } from "../routes";
import { metricHistory } from "./metricHistory";
import { metricIntervals } from "./metricIntervals";
import type { VersionSummary } from "./models.routes";
import { type VersionPageDependencies, versionPage } from "./versionPage";

type Models = Pick<Registry, "listModels" | "listVersions" | "getVersion" | "getAlias" | "listAudit">;
export type ModelDependencies = VersionPageDependencies & { registry: Models & VersionPageDependencies["registry"] };
type Aliases = Partial<Record<AliasName, number>>;

const DEFAULT_METRIC = "average_precision";

/** The registry as it can be read. */
export function modelHandlers(dependencies: ModelDependencies): HandlersOf<RouteOf<"models">> {
  const { registry, artifacts } = dependencies;
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
    "GET /v1/models/{name}": async ({ parameters: { name }, query: { deleted } }) => {
      const [aliases, versions] = await Promise.all([
        aliasesOf(registry, name),
        registry.listVersions(name, { deleted: deleted === "true" }),
      ]);
      if (versions.length === 0 && !(await registry.listModels()).includes(name)) throw noModel(name);
      return {
        body: {
          name,
          aliases,
          versions: versions.map(summaryOf),
        },
      };
    },
    "GET /v1/models/{name}/versions/{version}": async ({ parameters: { name, version: number } }) => {
      const [version, aliases] = await Promise.all([registry.getVersion(name, number), aliasesOf(registry, name)]);
      if (!version) throw new NotFoundError(`There is no version ${number} of a model ${name}.`);
      const pointing = AliasName.options.filter((alias) => aliases[alias] === number);
      return { body: await versionPage(version, pointing, dependencies) };
    },
    "GET /v1/models/{name}/metrics": async ({ parameters: { name }, query: { metric = DEFAULT_METRIC } }) => {
      const [versions, audit] = await Promise.all([registry.listVersions(name), registry.listAudit(name)]);
      if (versions.length === 0) throw noModel(name);
      const intervals = await metricIntervals(versions, metric, artifacts);
      return { body: { name, metric, points: metricHistory(versions, audit, metric, intervals) } };
    },
    "GET /v1/models/{name}/history": async ({ parameters: { name }, query: { at } }) => {
      const [history, decisions] = await Promise.all([registry.listAudit(name), registry.listDecisions(name)]);
      if (history.length === 0 && (await registry.listVersions(name)).length === 0) throw noModel(name);
      return { body: { history, decisions, ...(at === undefined ? {} : { at: aliasesAt(history, new Date(at)) }) } };
    },
    "GET /v1/examples": async () => {
      return { body: { examples: await exampleAnswers(registry, artifacts) }, headers: { "cache-control": "public, max-age=60" } };
    },
  };
}

/** A version as lists show it. */
export function summaryOf({
  version,
  family,
  contract,
  metrics,
  threshold,
  approved,
  approval,
  deleted,
  createdAt,
}: Version): VersionSummary {
  const decided = { ...(approval && { approval }), ...(deleted && { deleted }) };
  return { version, family, contract, metrics, threshold, approved, ...decided, createdAt };
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
