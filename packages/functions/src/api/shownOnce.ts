import { ConflictError } from "@vigie/core/errors";
import type { Idempotently } from "./idempotency";
import type { Reply } from "./reply";

/**
 * Named requests whose answer holds a secret in this field: whoever asked first is told it, and it is kept nowhere. Who sends the request
 * again is refused by ConflictError, which says what was made: it can be removed and made anew.
 */
export function shownOnce(idempotently: Idempotently, field: string): Idempotently {
  return async (request, work) => {
    let told: Reply | undefined;
    const kept = await idempotently(request, async () => {
      told = await work();
      return without(field, told);
    });
    if (told !== undefined) return told;
    const { id } = JSON.parse(kept.body) as { id: string };
    throw new ConflictError(`This request made ${id}. Its ${field} was shown once, in the first answer: remove it and make another one.`, [
      { path: "header.idempotency-key", message: "It was done already.", accepted: [id] },
    ]);
  };
}

function without(field: string, reply: Reply): Reply {
  const { [field]: _, ...others } = JSON.parse(reply.body) as Record<string, unknown>;
  return { ...reply, body: JSON.stringify(others) };
}
