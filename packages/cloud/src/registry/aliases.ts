import { ConflictError, NotFoundError } from "@vigie/core/errors";
import { Alias, type AliasMove, AuditEntry } from "@vigie/core/registry/alias";
import { aliasConflict } from "@vigie/core/registry/aliasConflict";
import type { Registry } from "@vigie/core/registry/registry";
import { newSortableId } from "@vigie/core/registry/sortableId";
import { Version } from "@vigie/core/registry/version";
import { LOST, untilWon } from "../contention";
import type { Key, RegistryTable } from "./registryTable";
import { modelPartition, versionKey } from "./versions";

/** `MODEL#name | ALIAS#champion` and `MODEL#name | AUDIT#time#id`. */
export function dynamoAliases(table: RegistryTable): Pick<Registry, "getAlias" | "moveAlias" | "listAudit"> {
  return {
    getAlias: (model, alias) => table.get(aliasKey({ model, alias }), Alias),
    moveAlias: (move, at) => untilWon(`move ${move.alias} of ${move.model}`, () => tryMove(table, move, at)),
    listAudit: (model) => table.list(modelPartition(model), "AUDIT#", AuditEntry, { newestFirst: true }),
  };
}

export function aliasKey({ model, alias }: Pick<Alias, "model" | "alias">): Key {
  return { pk: modelPartition(model), sk: `ALIAS#${alias}` };
}

async function tryMove(table: RegistryTable, move: AliasMove, at: Date): Promise<Alias | typeof LOST> {
  const { model, alias, expected, version, reason, by } = move;
  const moved: Alias = { model, alias, version, movedAt: at.toISOString() };
  const entry: AuditEntry = { model, at: at.toISOString(), id: newSortableId(at), alias, from: expected, to: version, reason, by };
  // One transaction, so that there is never a champion that nobody approved, nor a move that nobody wrote down.
  const outcome = await table.transact([
    {
      ConditionCheck: {
        TableName: table.name,
        Key: versionKey(model, version),
        ConditionExpression: "approved = :yes AND attribute_not_exists(deleted)",
        ExpressionAttributeValues: { ":yes": true },
      },
    },
    table.putItem(aliasKey(move), moved, pointsAt(expected)),
    table.putItem({ pk: modelPartition(model), sk: `AUDIT#${entry.at}#${entry.id}` }, entry),
  ]);
  if (outcome.written) return moved;
  if (outcome.reasons[0] === "ConditionalCheckFailed") throw await unfit(table, move);
  if (outcome.reasons[1] === "ConditionalCheckFailed") {
    throw aliasConflict(move, (await table.get(aliasKey(move), Alias))?.version ?? null);
  }
  return LOST;
}

function pointsAt(expected: number | null) {
  if (expected === null) return { ConditionExpression: "attribute_not_exists(pk)" };
  return {
    ConditionExpression: "#version = :expected",
    ExpressionAttributeNames: { "#version": "version" },
    ExpressionAttributeValues: { ":expected": expected },
  };
}

async function unfit(table: RegistryTable, { model, version }: AliasMove): Promise<Error> {
  const found = await table.get(versionKey(model, version), Version);
  return found && !found.deleted
    ? new ConflictError(`Version ${version} of ${model} is not approved.`)
    : new NotFoundError(`There is no version ${version} of ${model}.`);
}
