import { type MachineKey, newMachineKey } from "@vigie/core/keys/machineKey";
import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { MachineContext } from "./api/caller";
import { authorizeKey } from "./authorizeKey";

const at = new Date("2024-11-03T02:15:00Z");

function setUp(changes: Partial<MachineKey> = {}) {
  const { record, key } = newMachineKey({ name: "desk", role: "operator", days: 30, createdBy: "marie" }, at);
  const kept = { ...record, ...changes };
  const touched: string[] = [];
  const logged: unknown[] = [];
  const door = {
    get: async (id: string) => (id === kept.id ? kept : undefined),
    touch: async ({ id }: MachineKey) => void touched.push(id),
  };
  const authorize = authorizeKey({ keys: door, now: () => at, log: (...line) => logged.push(line) });
  const ask = (presented: string | undefined) =>
    authorize({ headers: presented === undefined ? {} : { "x-api-key": presented } } as unknown as APIGatewayRequestAuthorizerEventV2);
  return { key, kept, door, touched, logged, ask };
}

describe("the key authoriser", () => {
  it("lets a good key in, says whose it is, and notes its use", async () => {
    const { key, kept, touched, ask } = setUp();

    const { isAuthorized, context } = await ask(key);

    expect(isAuthorized).toBe(true);
    expect(MachineContext.parse(context)).toEqual({ id: kept.id, name: "desk", role: "operator", expiresAt: kept.expiresAt });
    expect(touched).toEqual([kept.id]);
  });

  it.each([
    ["revoked", { revokedAt: at.toISOString() }],
    ["expired", { expiresAt: at.toISOString() }],
  ])("refuses a key that is %s", async (_, changes) => {
    const { key, touched, ask } = setUp(changes);

    expect(await ask(key)).toEqual({ isAuthorized: false, context: {} });
    expect(touched).toEqual([]);
  });

  it("refuses a wrong secret, an unknown id, another form and none, and logs no secret", async () => {
    const { key, kept, logged, ask } = setUp();
    const secret = key.slice(-43);
    const other = newMachineKey({ name: "x", role: "user", days: 1, createdBy: "x" }, at).key;

    for (const presented of [`vigie_${kept.id}_${other.slice(-43)}`, `vigie_${"a".repeat(12)}_${secret}`, secret, "", undefined]) {
      expect((await ask(presented)).isAuthorized, presented).toBe(false);
    }
    expect(JSON.stringify(logged)).not.toContain(secret);
  });

  it("keeps nobody out because the use cannot be noted", async () => {
    const { key, door, ask } = setUp();
    door.touch = () => Promise.reject(new Error("away"));

    expect((await ask(key)).isAuthorized).toBe(true);
  });

  it("lets nobody in while the keys cannot be read", async () => {
    const { key, door, ask } = setUp();
    door.get = () => Promise.reject(new Error("away"));

    await expect(ask(key)).rejects.toThrow("away");
  });
});
