import { batch, computed, signal } from "@preact/signals";
import { client } from "../api/client";

/** Who is signed in, as the access token says; the server decides what they may. */
export type Caller = { username: string; groups: readonly string[] };

const tokens = signal(client.session.tokens);

/** Who was signed in when the session ran out by itself: the page stays as it is until they are back. Undefined otherwise. */
export const expired = signal<Caller | undefined>(undefined);

/** How often somebody has come back after a session ran out: what was refused meanwhile is read again. */
export const returns = signal(0);

client.session.onChange((next) => {
  batch(() => {
    if (next === undefined) expired.value = caller.value;
    else if (expired.value !== undefined) {
      expired.value = undefined;
      returns.value += 1;
    }
    tokens.value = next;
  });
});

/** Nobody is signed in any more, and nobody is waited for. */
export function leave(): void {
  expired.value = undefined;
}

/** Undefined when nobody is signed in. */
export const caller = computed<Caller | undefined>(() => (tokens.value ? callerOf(tokens.value.accessToken) : expired.value));

const INCLUDED: Readonly<Record<string, readonly string[]>> = {
  user: ["user"],
  operator: ["user", "operator"],
  admin: ["user", "operator", "admin"],
};

/** Whether the caller's groups include a role: operator includes user, admin both. Decides what is shown, never what is allowed. */
export function may(role: "user" | "operator" | "admin"): boolean {
  return caller.value?.groups.some((group) => INCLUDED[group]?.includes(role)) ?? false;
}

function callerOf(token: string): Caller | undefined {
  try {
    const [, payload = ""] = token.split(".");
    const claims = JSON.parse(decode(payload)) as { username?: string; sub?: string; "cognito:groups"?: string[] };
    return { username: claims.username ?? claims.sub ?? "", groups: claims["cognito:groups"] ?? [] };
  } catch {
    return undefined;
  }
}

/** Base64 of URLs, UTF-8. */
function decode(payload: string): string {
  const binary = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}
