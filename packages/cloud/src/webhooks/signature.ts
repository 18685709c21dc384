import { createHmac } from "node:crypto";

/** Name of the header that says who sent it: `t=<seconds>,v1=<hex>`. */
export const SIGNATURE_HEADER = "x-vigie-signature";

/** HMAC-SHA256 of `<seconds>.<body>`: the time is signed too, so that it cannot be replaced. */
export function sign(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`).toString("hex")}`;
}

/** The bytes that sign a text. */
export function hmac(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
