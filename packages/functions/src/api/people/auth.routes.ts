import * as z from "zod";
import type { Route } from "../route";

const TokenReply = z.strictObject({
  access_token: z.string(),
  token_type: z.literal("Bearer"),
  /** Seconds. */
  expires_in: z.int().positive(),
  refresh_token: z.string(),
});

const RefreshToken = z.strictObject({ refresh_token: z.string().min(1).max(8_192) });

const SIGN_IN_REFUSALS = {
  401: "Wrong user name, password or code.",
  403: "A step comes first: `errors` names the challenge.",
} as const;

export const authRoutes = [
  {
    group: "auth",
    method: "POST",
    path: "/v1/auth/token",
    access: "open",
    summary:
      "Username and password for an access token of 30 minutes; a challenge of the account is named by a 403 and answered by `code` or `new_password`",
    body: z.strictObject({
      username: z.string().min(1).max(128),
      password: z.string().min(1).max(256),
      code: z
        .string()
        .regex(/^\d{6}$/, "six digits")
        .optional()
        .describe("Of the authenticator, for an account with a second factor."),
      new_password: z.string().min(1).max(256).optional().describe("In place of a temporary password."),
    }),
    status: 200,
    reply: TokenReply,
    refusals: SIGN_IN_REFUSALS,
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
    refusals: { 401: "The refresh token is not valid any more." },
  },
  {
    group: "auth",
    method: "POST",
    path: "/v1/auth/revoke",
    access: "open",
    summary:
      "Ends the session of a refresh token, or with its access token every session of the account; access tokens are refused within a minute",
    body: RefreshToken.extend({
      access_token: z.string().min(1).max(8_192).optional().describe("Ends every session of its owner, on every device."),
    }),
    status: 200,
    reply: z.strictObject({ revoked: z.literal(true) }),
    refusals: { 401: "The access token is not valid any more: no other session was ended." },
  },
  {
    group: "auth",
    method: "POST",
    path: "/auth/token",
    access: "open",
    summary: "As /v1/auth/token, for clients that send the form of OAuth's password grant",
    body: z.strictObject({
      username: z.string().min(1).max(128),
      password: z.string().min(1).max(256),
      grant_type: z.enum(["password", ""]).optional(),
      scope: z.string().max(1_000).optional(),
      client_id: z.string().max(1_000).optional(),
      client_secret: z.string().max(1_000).optional(),
    }),
    accepts: "application/x-www-form-urlencoded",
    status: 200,
    reply: TokenReply.extend({ token_type: z.literal("bearer") }),
    refusals: SIGN_IN_REFUSALS,
  },
] as const satisfies readonly Route[];
