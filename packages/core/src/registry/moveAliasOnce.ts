import { ConflictError } from "../errors";
import type { AliasMove, AuditEntry } from "./alias";
import type { Registry } from "./registry";

/**
 * Moves an alias and answers the audit entry. The same move asked for again by the same person for the same reason, right after it was
 * made, is the one that was made: a request whose answer got lost can be sent again. Throws what `moveAlias` throws.
 */
export async function moveAliasOnce(registry: Pick<Registry, "moveAlias" | "listAudit">, move: AliasMove, at: Date): Promise<AuditEntry> {
  let refusal: unknown;
  try {
    await registry.moveAlias(move, at);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    refusal = error;
  }
  const entries = (await registry.listAudit(move.model)).filter(({ alias }) => alias === move.alias);
  const made = refusal ? entries.slice(0, 1).find((entry) => isOf(entry, move)) : entries.find((entry) => isOf(entry, move));
  if (made) return made;
  throw refusal ?? new Error(`The audit does not tell of the move of ${move.alias} of ${move.model}.`);
}

function isOf({ from, to, by, reason }: AuditEntry, move: AliasMove): boolean {
  return from === move.expected && to === move.version && by === move.by && reason === move.reason;
}
