import { NotFoundError } from "@vigie/core/errors";
import type { AuditEntry } from "@vigie/core/registry/alias";
import { type Announce, aliasMoved } from "@vigie/core/registry/aliasMoved";
import { moveAliasOnce } from "@vigie/core/registry/moveAliasOnce";
import type { Registry } from "@vigie/core/registry/registry";
import { rollback } from "@vigie/core/registry/rollback";
import type { DecisionKind } from "@vigie/core/registry/versionDecision";
import type { HandlersOf } from "../apiRequest";
import type { Caller } from "../caller";
import type { RouteOf } from "../routes";
import { summaryOf } from "./modelHandlers";

export type RegistryDependencies = {
  registry: Pick<Registry, "getVersion" | "listVersions" | "moveAlias" | "listAudit" | "decideVersion">;
  announce: Announce;
  now(): Date;
};

type Asked = { parameters: { name: string; version: number }; reason: string; caller: Caller };

/** What people change in the registry. Each change is one transaction with its audit; who is told of it is told afterwards, and again when the same request comes again. */
export function registryHandlers({ registry, announce, now }: RegistryDependencies): HandlersOf<RouteOf<"registry">> {
  const told = async (entry: AuditEntry) => {
    const { model, alias, to, from } = entry;
    const version = await registry.getVersion(model, to);
    if (!version) throw new NotFoundError(`There is no version ${to} of ${model}.`);
    const moved = aliasMoved(entry, version);
    await announce(moved);
    return { body: { model, alias, version: to, previous: from, audit: entry, line: moved.line } };
  };
  const decide = async (kind: DecisionKind, { parameters: { name: model, version }, reason, caller }: Asked) => ({
    body: summaryOf(await registry.decideVersion({ model, version, kind, reason, by: caller.username }, now())),
  });
  return {
    "PUT /v1/models/{name}/aliases/{alias}": async ({ parameters: { name: model, alias }, body, caller, log }) => {
      const { version, expected, reason } = body;
      const entry = await moveAliasOnce(registry, { model, alias, version, expected, reason, by: caller.username }, now());
      log(`${alias} moved`, { model, from: entry.from, to: entry.to });
      return told(entry);
    },
    "POST /v1/models/{name}/rollback": async ({ parameters: { name: model }, body: { expected, reason }, caller, log }) => {
      if ((await registry.listVersions(model)).length === 0) throw new NotFoundError(`There is no model ${model}.`);
      const entry = await rollback(registry, { model, expected, reason, by: caller.username }, now());
      log("champion rolled back", { model, from: entry.from, to: entry.to });
      return told(entry);
    },
    "POST /v1/models/{name}/versions/{version}/approve": (request) => decide("approve", { ...request, reason: request.body.reason }),
    "POST /v1/models/{name}/versions/{version}/reject": (request) => decide("reject", { ...request, reason: request.body.reason }),
    "POST /v1/models/{name}/versions/{version}/restore": (request) => decide("restore", { ...request, reason: request.body.reason }),
    "DELETE /v1/models/{name}/versions/{version}": (request) => decide("delete", { ...request, reason: request.query.reason }),
  };
}
