import type { MachineKeys } from "@vigie/cloud/machineKeys";
import { type MachineKey, newMachineKey } from "@vigie/core/keys/machineKey";
import type { HandlersOf } from "../apiRequest";
import type { RouteOf } from "../routes";
import type { KeyShown } from "./keys.routes";

export type KeyDependencies = { keys: Pick<MachineKeys, "create" | "list" | "revoke">; now(): Date };

/** Machine keys: made, listed, revoked. */
export function keyHandlers({ keys, now }: KeyDependencies): HandlersOf<RouteOf<"keys">> {
  return {
    "GET /v1/keys": async () => ({ body: { keys: (await keys.list()).map((key) => shown(key, now())) } }),
    "POST /v1/keys": async ({ body, caller, log }) => {
      const { record, key } = newMachineKey({ ...body, createdBy: caller.username }, now());
      await keys.create(record);
      log("key created", { key: record.id, role: record.role, by: caller.username });
      return { body: { ...shown(record, now()), key } };
    },
    "DELETE /v1/keys/{id}": async ({ parameters: { id }, caller, log }) => {
      const revoked = await keys.revoke(id, caller.username, now());
      log("key revoked", { key: id, by: caller.username });
      return { body: shown(revoked, now()) };
    },
  };
}

function shown({ hash: _, ...key }: MachineKey, now: Date): KeyShown {
  const expired = Date.parse(key.expiresAt) <= now.getTime();
  return { ...key, state: key.revokedAt !== undefined ? "revoked" : expired ? "expired" : "active" };
}
