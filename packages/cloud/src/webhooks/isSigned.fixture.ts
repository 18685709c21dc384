import { timingSafeEqual } from "node:crypto";
import { hmac } from "./signature";

/** How old a signature may be for a receiver, in seconds: what is replayed later is refused. */
const SIGNATURE_AGE_SECONDS = 300;

/** What a receiver does: whether the header signs the body by this secret, not longer ago than it may be. */
export function isSigned(header: string, { secret, body, now }: { secret: string; body: string; now: Date }): boolean {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (seconds === undefined || hex === undefined) return false;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > SIGNATURE_AGE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(hex, "hex"), hmac(secret, `${seconds}.${body}`));
}
