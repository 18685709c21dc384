import { NotFoundError } from "@vigie/core/errors";
import { Alias, AliasName, AuditEntry } from "@vigie/core/registry/alias";
import { decided } from "@vigie/core/registry/decided";
import type { Registry } from "@vigie/core/registry/registry";
import { newSortableId } from "@vigie/core/registry/sortableId";
import { Version } from "@vigie/core/registry/version";
import { type DecisionRequest, VersionDecision } from "@vigie/core/registry/versionDecision";
import { LOST, untilWon } from "../contention";
import { aliasKey } from "./aliases";
import type { Condition, RegistryTable, TransactItem } from "./registryTable";
import { modelPartition, versionKey } from "./versions";

/** Kept on the version itself, with an entry `MODEL#name | DECISION#time#id` beside. */
export function dynamoDecisions(table: RegistryTable): Pick<Registry, "decideVersion" | "listDecisions"> {
  return {
    decideVersion: (request, at) =>
      untilWon(`${request.kind} version ${request.version} of ${request.model}`, () => tryDecide(table, request, at)),
    listDecisions: (model) => table.list(modelPartition(model), "DECISION#", VersionDecision, { newestFirst: true }),
  };
}

async function tryDecide(table: RegistryTable, request: DecisionRequest, at: Date): Promise<Version | typeof LOST> {
  const { model, version: number } = request;
  const key = versionKey(model, number);
  const version = await table.get(key, Version);
  if (!version) throw new NotFoundError(`There is no version ${number} of ${model}.`);
  // Aliases before the audit: a move that comes between the two changes an alias, and the transaction is lost.
  const aliases = await Promise.all(AliasName.options.map((alias) => table.get(aliasKey({ model, alias }), Alias)));
  const audit = request.kind === "delete" ? await table.list(modelPartition(model), "AUDIT#", AuditEntry) : [];
  const next = decided(version, request, { aliases: aliases.filter((alias) => alias !== undefined), audit }, at);
  if (next === version) return version;
  const decision: VersionDecision = { ...request, at: at.toISOString(), id: newSortableId(at) };
  const { written } = await table.transact([
    table.putItem(key, next, unchanged(version)),
    ...AliasName.options.map((alias, index) => unmoved(table, { model, alias }, aliases[index])),
    table.putItem({ pk: modelPartition(model), sk: `DECISION#${decision.at}#${decision.id}` }, decision),
  ]);
  return written ? next : LOST;
}

/** What was made of a version never changes, so what was decided tells whether it is as it was read. */
function unchanged({ approved, approval, deleted }: Version): Condition {
  return {
    ConditionExpression: `approved = :approved AND ${same("approval", approval)} AND ${same("deleted", deleted)}`,
    ExpressionAttributeValues: {
      ":approved": approved,
      ...(approval && { ":approval": approval }),
      ...(deleted && { ":deleted": deleted }),
    },
  };
}

function same(name: string, value: object | undefined): string {
  return value ? `${name} = :${name}` : `attribute_not_exists(${name})`;
}

function unmoved(table: RegistryTable, place: Pick<Alias, "model" | "alias">, alias: Alias | undefined): TransactItem {
  return {
    ConditionCheck: {
      TableName: table.name,
      Key: aliasKey(place),
      ...(alias
        ? {
            ConditionExpression: "#version = :version AND movedAt = :movedAt",
            ExpressionAttributeNames: { "#version": "version" },
            ExpressionAttributeValues: { ":version": alias.version, ":movedAt": alias.movedAt },
          }
        : { ConditionExpression: "attribute_not_exists(pk)" }),
    },
  };
}
