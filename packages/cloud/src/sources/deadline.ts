import { TransientError } from "@vigie/core/errors";

/**
 * Runs `work` with a signal that is aborted after `timeoutMs` or with the caller's own. Throws TransientError naming `what` after the
 * time, the reason of the caller's signal when that was aborted.
 *
 * A controller and a timer of our own: Node 20 may collect a signal made by `AbortSignal.any` before it fires.
 */
export async function withDeadline<T>(
  what: string,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const passOn = () => controller.abort(signal?.reason);
  if (signal?.aborted) passOn();
  signal?.addEventListener("abort", passOn, { once: true });
  const timer = setTimeout(() => controller.abort(new TransientError(`${what}: not done within ${timeoutMs} ms.`)), timeoutMs);
  try {
    controller.signal.throwIfAborted();
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", passOn);
  }
}
