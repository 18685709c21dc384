import type { MachineKeys } from "@vigie/cloud/machineKeys";
import { admits, parsePresentedKey } from "@vigie/core/keys/machineKey";
import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from "aws-lambda";
import type { MachineContext } from "./api/caller";

export type AuthorizeDependencies = {
  keys: Pick<MachineKeys, "get" | "touch">;
  now(): Date;
  log(message: string, details: Record<string, unknown>): void;
};

type Answer = APIGatewaySimpleAuthorizerWithContextResult<MachineContext | Record<string, never>>;

/**
 * Says whether a request's `x-api-key` lets it in, and whose key it is. The gateway keeps the answer for a minute at most, so a key that is
 * revoked goes on for no longer than that. That a use could not be written down keeps nobody out.
 */
export function authorizeKey({ keys, now, log }: AuthorizeDependencies): (event: APIGatewayRequestAuthorizerEventV2) => Promise<Answer> {
  return async ({ headers }) => {
    const presented = parsePresentedKey(headers?.["x-api-key"] ?? "");
    const key = presented && (await keys.get(presented.id));
    const at = now();
    if (!key || !admits(key, presented.secret, at)) {
      log("key refused", {
        key: presented?.id ?? "malformed",
        state: !key ? "unknown" : key.revokedAt !== undefined ? "revoked" : "wrong or expired",
      });
      return { isAuthorized: false, context: {} };
    }
    await keys.touch(key, at).catch((error: unknown) => log("the use of a key was not noted", { key: key.id, error: String(error) }));
    return { isAuthorized: true, context: { id: key.id, name: key.name, role: key.role, expiresAt: key.expiresAt } };
  };
}
