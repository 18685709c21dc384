import type { Tokens } from "@vigie/cloud/cognitoTokens";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import type { guardedSignIn } from "./authAttempts";

export type AuthDependencies = { pool: Tokens; signIn: ReturnType<typeof guardedSignIn> };

/** A thin wrapper of the user pool, for scripts. */
export function authHandlers({ pool, signIn }: AuthDependencies): HandlersOf<RouteOf<"auth">> {
  return {
    "POST /v1/auth/token": async ({ body, sourceIp }) => ({
      body: await signIn(body.username, sourceIp, () => pool.issueToken(body)),
    }),
    "POST /v1/auth/refresh": async ({ body }) => ({ body: await pool.refreshToken(body.refresh_token) }),
    "POST /v1/auth/revoke": async ({ body }) => {
      if (body.access_token !== undefined) await pool.endSessions(body.access_token);
      await pool.revokeToken(body.refresh_token);
      return { body: { revoked: true } };
    },
    "POST /auth/token": async ({ body: { username, password }, sourceIp }) => {
      const token = await signIn(username, sourceIp, () => pool.issueToken({ username, password }));
      return { body: { ...token, token_type: "bearer" } };
    },
  };
}
