import { createHmac, timingSafeEqual } from "node:crypto";

/** Name of the header that says who sent it: `t=<seconds>,v1=<hex>`. */
export const SIGNATURE_HEADER = "x-vigie-signature";

/** How old a signature may be for a receiver, in seconds: what is replayed later is refused. */
export const SIGNATURE_AGE_SECONDS = 300;

/** HMAC-SHA256 of `<seconds>.<body>`: the time is signed too, so that it cannot be replaced. */
export function sign(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`).toString("hex")}`;
}

/** What a receiver does: whether the header signs the body by this secret, not longer ago than it may be. */
export function isSigned(header: string, { secret, body, now }: { secret: string; body: string; now: Date }): boolean {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (seconds === undefined || hex === undefined) return false;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > SIGNATURE_AGE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(hex, "hex"), hmac(secret, `${seconds}.${body}`));
}

function hmac(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
