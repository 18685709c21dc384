import { VisibleError } from "@vigie/core/errors";
import { KeyId, KeyRole } from "@vigie/core/keys/machineKey";
import * as z from "zod";
import type { Access } from "./route";

/** Who is calling: a person, as the access token says, or a machine by its key (`sub` is then the key's id, `username` its name, its role the only group). */
export type Caller = { sub: string; username: string; groups: readonly string[]; machine?: true };

/** The user pool whose access tokens are taken, and those of its clients that they may have been issued to. */
export type TokenIssuer = { issuer: string; clientIds: readonly string[] };

/**
 * Reads the claims that API Gateway's JWT authoriser passes on. The gateway has checked signature, issuer, audience and time; it also
 * lets identity tokens through, so these are checked again here. Throws VisibleError 401.
 *
 * @param now milliseconds since the epoch
 */
export function callerOf(claims: unknown, { issuer, clientIds }: TokenIssuer, now: number): Caller {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) throw notSignedIn("Send an access token: Authorization: Bearer <token>.");
  const { sub, username, exp, iss, client_id, token_use } = parsed.data;
  if (token_use !== "access") throw notSignedIn("This is not an access token.");
  if (iss !== issuer || client_id === undefined || !clientIds.includes(client_id))
    throw notSignedIn("This token was issued for something else.");
  if (exp * 1000 <= now) throw notSignedIn("This token has expired.");
  return { sub, username: username ?? sub, groups: groupsOf(parsed.data["cognito:groups"]) };
}

/**
 * Reads what the key authoriser passes on. Its answers are kept for up to a minute, so the key's end is checked again here. Throws
 * VisibleError 401.
 */
export function machineOf(context: unknown, now: number): Caller {
  const parsed = MachineContext.safeParse(context);
  if (!parsed.success) throw notSignedIn("Send a machine key: x-api-key: vigie_<id>_<secret>.");
  const { id, name, role, expiresAt } = parsed.data;
  if (Date.parse(expiresAt) <= now) throw notSignedIn("This key has expired.");
  return { sub: id, username: name, groups: [role], machine: true };
}

/** Throws VisibleError 403 unless the caller's groups include what the route asks for: operator includes user, admin includes both. */
export function requireAccess(caller: Caller, access: Exclude<Access, "open">): void {
  if (!caller.groups.some((group) => INCLUDED[group]?.includes(access))) {
    throw new VisibleError(403, "forbidden", `This needs the group ${access}.`);
  }
}

export function notSignedIn(message: string): VisibleError {
  return new VisibleError(401, "not-signed-in", message);
}

/** The gateway hands every claim over as text. */
const Claims = z.object({
  sub: z.string().min(1),
  username: z.string().min(1).optional(),
  exp: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
  iss: z.string(),
  client_id: z.string().optional(),
  token_use: z.string(),
  "cognito:groups": z.union([z.string(), z.array(z.string())]).optional(),
});

/** What the key authoriser says of a key that it lets in. */
export const MachineContext = z.object({ id: KeyId, name: z.string(), role: KeyRole, expiresAt: z.iso.datetime() });
export type MachineContext = z.infer<typeof MachineContext>;

const INCLUDED: Readonly<Record<string, readonly Access[]>> = Object.assign(Object.create(null), {
  user: ["user"],
  operator: ["user", "operator"],
  admin: ["user", "operator", "admin"],
});

/** API Gateway writes a list claim as `[admin user]`. */
function groupsOf(claim: string | readonly string[] | undefined): readonly string[] {
  if (claim === undefined) return [];
  if (typeof claim !== "string") return claim;
  return claim
    .replace(/^\[|\]$/g, "")
    .split(/[\s,]+/)
    .filter((group) => group !== "");
}
