import { ConflictError } from "../errors";
import type { AliasMove, AuditEntry } from "./alias";
import { moveAliasOnce } from "./moveAliasOnce";
import type { Registry } from "./registry";

/**
 * Moves the champion back to the version that it came from. A rollback after a rollback goes one further back, never forth again.
 * `expected` is the champion that is to be left: the same rollback asked for twice is made once. Throws ConflictError when another version
 * serves, or none came before.
 */
export async function rollback(
  registry: Pick<Registry, "moveAlias" | "listAudit">,
  { model, expected, reason, by }: Pick<AliasMove, "model" | "reason" | "by"> & { expected: number },
  at: Date,
): Promise<AuditEntry> {
  const moves = (await registry.listAudit(model)).filter(({ alias }) => alias === "champion");
  const [last] = moves;
  if (last && last.from === expected && last.by === by && last.reason === reason) return last;
  if (last && last.to !== expected) {
    throw new ConflictError(`The champion of ${model} was expected at version ${expected} and is at version ${last.to}.`, [
      { path: "expected", message: `is ${last.to}`, accepted: [last.to] },
    ]);
  }
  const version = previousChampion(moves);
  if (version === undefined) throw new ConflictError(`No champion of ${model} came before version ${expected}.`);
  return moveAliasOnce(registry, { model, alias: "champion", expected, version, reason, by }, at);
}

/** @param moves newest first. A move to the version below the top of the pile takes the top off; any other lays one on. */
export function previousChampion(moves: readonly AuditEntry[]): number | undefined {
  const pile: number[] = [];
  for (const { to } of moves.toReversed()) {
    if (pile.at(-2) === to) pile.pop();
    else pile.push(to);
  }
  return pile.at(-2);
}
