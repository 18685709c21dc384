import type { Tokens } from "@vigie/cloud/cognitoTokens";
import type { HandlersOf } from "./apiRequest";
import type { RouteOf } from "./routes";

/** A thin wrapper of the user pool, for scripts. */
export function authHandlers(pool: Tokens): HandlersOf<RouteOf<"auth">> {
  return {
    "POST /v1/auth/token": async ({ body }) => ({ body: await pool.issueToken(body) }),
    "POST /v1/auth/refresh": async ({ body }) => ({ body: await pool.refreshToken(body.refresh_token) }),
    "POST /v1/auth/revoke": async ({ body }) => {
      await pool.revokeToken(body.refresh_token);
      return { body: { revoked: true } };
    },
  };
}
