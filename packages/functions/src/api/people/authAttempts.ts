import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Limit, RateLimits } from "@vigie/cloud/rateLimits";
import { TooManyRequestsError, VisibleError } from "@vigie/core/errors";

/** Failed sign-ins that are borne, before Cognito's own lock-out and beside it. */
export type AttemptLimits = { perUsername: Limit; perAddress: Limit };

/**
 * Does a sign-in of this name from this address, and counts it when it fails. Each attempt is counted before it is made, so that guesses made
 * all at once are counted too, and taken back unless it failed for its password or code. Success makes the name's failures forgotten; a
 * right password that still lacks its code does not, or the code could be guessed for ever. Throws TooManyRequestsError.
 */
export function guardedSignIn(limits: RateLimits, { perUsername, perAddress }: AttemptLimits, now: () => number) {
  return async <T>(username: string, address: string, signIn: () => Promise<T>): Promise<T> => {
    const name = `ATTEMPT#name#${digest(username.toLowerCase())}`;
    const place = `ATTEMPT#address#${digest(networkOf(address))}`;
    const [byName, byPlace] = await Promise.all([limits.take(name, 1, perUsername), limits.take(place, 1, perAddress)]);
    const takeBack = (counted: readonly [string, typeof byName][]) =>
      Promise.all(counted.filter(([, { granted }]) => granted > 0).map(([key, { endsAt }]) => limits.giveBack(key, endsAt)));
    if (byName.granted === 0 || byPlace.granted === 0) {
      await takeBack([
        [name, byName],
        [place, byPlace],
      ]);
      throw lockedOut(Math.max(...[byName, byPlace].filter(({ granted }) => granted === 0).map(({ endsAt }) => endsAt)) - now());
    }
    try {
      const signedIn = await signIn();
      await Promise.all([limits.clear(name), limits.giveBack(place, byPlace.endsAt)]);
      return signedIn;
    } catch (error) {
      if (!(error instanceof VisibleError && error.status === 401)) {
        await takeBack([
          [name, byName],
          [place, byPlace],
        ]);
      }
      throw error;
    }
  };
}

/** What was typed as a name may be a password: the table keeps neither. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A subscriber has a whole /64 of IPv6 addresses. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}

function lockedOut(milliseconds: number): TooManyRequestsError {
  return new TooManyRequestsError("Too many failed attempts: wait before the next one.", Math.max(1, Math.ceil(milliseconds / 1000)));
}
