import { useEffect, useRef, useState } from "preact/hooks";
import { returns } from "../session/caller";
import { type Failure, failureOf, isPassing } from "./failure";

/** After this long a reading that nobody or only half of the service answered is tried again by itself. */
export const RETRY_SECONDS = 15;

/** What `openapi-fetch` answers. */
type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * What a screen knows of something it reads. The last good content stays while a new one is fetched and when it fails: `stale` then says
 * since when.
 */
export type Query<T> = {
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  /** Time of `data`, ISO. */
  at: string | undefined;
  reload(): void;
};

/**
 * Reads something when `key` changes, when a session that ran out is taken up again, and every `everySeconds` where given; what failed for
 * a reason that passes is tried again. A hidden page waits. Answers that come too late are dropped.
 *
 * @param key what the answer depends on; undefined reads nothing
 */
export function useQuery<T>(
  key: string | undefined,
  read: (signal: AbortSignal) => Promise<Answer<T>>,
  { everySeconds }: { everySeconds?: number } = {},
): Query<T> {
  const [state, setState] = useState<Omit<Query<T>, "reload">>({
    data: undefined,
    failure: undefined,
    loading: key !== undefined,
    at: undefined,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (key === undefined) return;
    const controller = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    ask(latest.current, controller.signal).then((outcome) => {
      if (!controller.signal.aborted) setState((before) => ({ ...before, loading: false, ...outcome }));
    });
    return () => controller.abort();
  }, [key, round, returns.value]);
  useEffect(() => {
    if (everySeconds === undefined) return;
    const timer = setInterval(() => document.hidden || setRound((n) => n + 1), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  const broken = state.failure !== undefined && isPassing(state.failure);
  useEffect(() => {
    if (!broken) return;
    const timer = setInterval(() => document.hidden || setRound((n) => n + 1), RETRY_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [broken]);
  return { ...state, reload: () => setRound((n) => n + 1) };
}

async function ask<T>(read: (signal: AbortSignal) => Promise<Answer<T>>, signal: AbortSignal): Promise<Partial<Omit<Query<T>, "reload">>> {
  try {
    const { data, error, response } = await read(signal);
    if (response.ok && data !== undefined) return { data, failure: undefined, at: new Date().toISOString() };
    return { failure: failureOf(error, response.status) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
