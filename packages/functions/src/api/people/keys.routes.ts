import { KeyId, KeyRole, MachineKey } from "@vigie/core/keys/machineKey";
import * as z from "zod";
import type { Route } from "../route";

const MOST_DAYS = 400;
const DAYS = 90;

/** A key without its hash. */
const KeyShown = MachineKey.omit({ hash: true }).extend({ state: z.enum(["active", "expired", "revoked"]) });
export type KeyShown = z.infer<typeof KeyShown>;

export const keysRoutes = [
  {
    group: "keys",
    method: "GET",
    path: "/v1/keys",
    access: "admin",
    summary: "Machine keys, newest first; the keys themselves are not kept",
    status: 200,
    reply: z.strictObject({ keys: z.array(KeyShown) }),
  },
  {
    group: "keys",
    method: "POST",
    path: "/v1/keys",
    access: "admin",
    summary: "A new machine key, which is shown this once; it is sent as x-api-key to the same routes below /machine",
    body: z.strictObject({
      name: z
        .string()
        .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, "1 to 60 letters, digits, blanks or . _ -, beginning with a letter or a digit")
        .describe("Who will use it."),
      role: KeyRole.default("user").describe("What it may do. No key administers."),
      days: z.int().min(1).max(MOST_DAYS).default(DAYS).describe("After so many days it expires."),
    }),
    creates: true,
    shownOnce: "key",
    status: 201,
    reply: KeyShown.extend({ key: z.string() }),
    refusals: { 409: "A request of this Idempotency-Key is at work, or made the key that `errors` names: it is not shown again." },
  },
  {
    group: "keys",
    method: "DELETE",
    path: "/v1/keys/{id}",
    access: "admin",
    summary: "Revokes a key, with effect within a minute; it stays listed for 90 days",
    parameters: z.strictObject({ id: KeyId }),
    status: 200,
    reply: KeyShown,
  },
] as const satisfies readonly Route[];
