import type { RateLimits } from "@vigie/cloud/rateLimits";
import { TooManyRequestsError } from "@vigie/core/errors";
import type { Caller } from "./caller";

/** Requests in a minute. */
export type CallerLimits = { person: number; machine: number };

type Dependencies = {
  limits: Pick<RateLimits, "take">;
  perMinute: CallerLimits;
  now(): number;
  log(message: string, details: Record<string, unknown>): void;
};

/** What an instance may still let through of a caller without asking: taken from the caller's window, which ends then. */
type Permits = { left: number; block: number; endsAt: number };

/** What an instance takes of a window at first; each further time twice as much. */
const FIRST_BLOCK = 4;
const MAX_CALLERS = 1_000;
/** How long the table is left alone when it did not answer. */
const GRACE_MS = 1_000;
const MINUTE_SECONDS = 60;

/**
 * Limits each caller to so many requests a minute over all instances. Permits are taken from one shared count in blocks that double: a
 * caller's request costs a look into a map, and n requests on an instance about log2(n) writes, while never more permits lie idle on an
 * instance than it has used. While the table does not answer requests are let through: the gateway's own throttle stands before them.
 */
export function callerLimit({ limits, perMinute, now, log }: Dependencies): (caller: Caller) => Promise<void> {
  const held = new Map<string, Permits>();
  const take = async ({ sub, machine }: Caller, block: number): Promise<Permits> => {
    try {
      const most = machine ? perMinute.machine : perMinute.person;
      const { granted, endsAt } = await limits.take(`RATE#${sub}`, block, { most, seconds: MINUTE_SECONDS });
      return { left: granted, block, endsAt };
    } catch (error) {
      log("requests are not counted: the table does not answer", { error: String(error) });
      return { left: Number.POSITIVE_INFINITY, block, endsAt: now() + GRACE_MS };
    }
  };
  return async (caller) => {
    const known = held.get(caller.sub);
    const current = known && known.endsAt > now() ? known : undefined;
    let permits = current;
    if (!permits || (permits.left === 0 && permits.block > 0)) {
      permits = await take(caller, current ? current.block * 2 : FIRST_BLOCK);
      if (permits.left === 0) permits.block = 0;
      remember(held, caller.sub, permits);
    }
    if (permits.left === 0) throw tooMany(permits.endsAt - now());
    permits.left -= 1;
  };
}

function remember(held: Map<string, Permits>, sub: string, permits: Permits): void {
  held.delete(sub);
  held.set(sub, permits);
  for (const oldest of held.keys()) {
    if (held.size <= MAX_CALLERS) return;
    held.delete(oldest);
  }
}

function tooMany(milliseconds: number): TooManyRequestsError {
  return new TooManyRequestsError("This caller's requests of this minute are used up.", Math.max(1, Math.ceil(milliseconds / 1000)));
}
