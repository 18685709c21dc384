import { Retryable } from "./retry";

/** A broken connection, as fetch tells it: a TypeError around the socket's own error. */
export function unreachable(place: string, error: unknown): Retryable {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return new Retryable(`${place}: the connection failed (${cause?.code ?? cause?.message ?? message}).`, undefined, { cause: error });
}
