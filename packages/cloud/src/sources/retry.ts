import { TransientError } from "@vigie/core/errors";
import type { Network } from "./network";

const FIRST_BACK_OFF_MS = 500;
const MAX_BACK_OFF_MS = 30_000;

/** A server may ask for less patience than it wants. */
const MAX_RETRY_AFTER_MS = 60_000;

/** One attempt failed in a way that another may not. `waitMs` is what the server asked for. */
export class Retryable extends Error {
  override name = "Retryable";
  constructor(
    message: string,
    readonly waitMs?: number | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Does the work again after every Retryable, at most `retries` times, waiting `backOff` between. What remains leaves as TransientError
 * with the last message; whatever else is thrown leaves at once, and so does the reason of the signal.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  { retries, network, signal }: { retries: number; network: Network; signal: AbortSignal },
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Retryable)) throw error;
      if (attempt === retries) throw new TransientError(`${error.message} (attempt ${attempt + 1}, the last)`, { cause: error });
      await network.sleep(backOff(attempt, error.waitMs, network.random), signal).finally(() => signal.throwIfAborted());
    }
  }
}

/**
 * Milliseconds before the attempt after `attempt` (0 is the first): exponential with full jitter (AWS Architecture Blog, "Exponential
 * Backoff And Jitter", 2015), and never less than the server asked for, up to a minute.
 */
export function backOff(attempt: number, waitMs: number | undefined, random: () => number): number {
  const ceiling = Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** attempt);
  return Math.max(Math.round(random() * ceiling), Math.min(waitMs ?? 0, MAX_RETRY_AFTER_MS));
}

/** Milliseconds that a Retry-After header asks for: whole seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
