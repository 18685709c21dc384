import { setTimeout as sleep } from "node:timers/promises";
import { TransientError } from "@vigie/core/errors";

/** Enough for ten writers of one counter many times over: with full jitter up to 0.4 s, thirty tries take about 5 s. */
const TRIES = 30;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 400;

/** Another writer was faster: read again and try again. */
export const LOST: unique symbol = Symbol("lost to another writer");

/**
 * Repeats read-then-conditional-write until no other writer comes between, pausing with full jitter. `attempt` answers LOST when it has
 * to begin anew. Throws TransientError when that never ends.
 */
export async function untilWon<T>(what: string, attempt: () => Promise<T | typeof LOST>): Promise<T> {
  for (let tried = 0; tried < TRIES; tried++) {
    const result = await attempt();
    if (result !== LOST) return result;
    await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried));
  }
  throw new TransientError(`${what}: lost to other writers ${TRIES} times.`);
}
