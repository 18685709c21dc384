import { z } from "zod";
import type { Route } from "./route";

const TokenReply = z.strictObject({
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  /** Seconds. */
  expires_in: z.int().positive(),
  refresh_token: z.string(),
});

const RefreshToken = z.strictObject({ refresh_token: z.string().min(1).max(8_192) });

export const authRoutes = [
  {
    group: "auth",
    method: "POST",
    path: "/v1/auth/token",
    access: "open",
    summary: "Username and password for an access token of 30 minutes",
    body: z.strictObject({ username: z.string().min(1).max(128), password: z.string().min(1).max(256) }),
    status: 200,
    reply: TokenReply,
  },
  {
    group: "auth",
    method: "POST",
    path: "/v1/auth/refresh",
    access: "open",
    summary: "A refresh token for a new access token",
    body: RefreshToken,
    status: 200,
    reply: TokenReply,
  },
  {
    group: "auth",
    method: "POST",
    path: "/v1/auth/revoke",
    access: "open",
    summary: "Ends the session of a refresh token; its access tokens are refused within a minute",
    body: RefreshToken,
    status: 200,
    reply: z.strictObject({ revoked: z.literal(true) }),
  },
] as const satisfies readonly Route[];
