import { setTimeout } from "node:timers/promises";

/** What the downloads need from outside: tests give their own waiting and chance, and base URLs on 127.0.0.1. */
export type Network = {
  fetch: typeof fetch;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
  now(): Date;
};

/** How far a source may go: shared by every download and every API call. */
export type NetworkOptions = {
  /** Exact names of the hosts that may be asked or redirected to. */
  allowedHosts: readonly string[];
  /** Cap over all attempts, waiting included. */
  timeoutMs?: number | undefined;
  /** Further attempts after the first one. */
  retries?: number | undefined;
  signal?: AbortSignal | undefined;
  network?: Network | undefined;
};

export const DEFAULT_TIMEOUT_MS = 10 * 60 * 1000;
export const DEFAULT_RETRIES = 5;

/** The real one: Node's own fetch. */
export const realNetwork: Network = {
  fetch: (...request) => globalThis.fetch(...request),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  random: Math.random,
  now: () => new Date(),
};
