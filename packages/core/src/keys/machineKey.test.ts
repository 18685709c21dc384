import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admits, KeyRole, MachineKey, newMachineKey, parsePresentedKey } from "./machineKey";

const at = new Date("2024-11-03T02:15:00Z");
const asked = { name: "dispatch desk", role: "user" as const, days: 30, createdBy: "marie" };

describe("a machine key", () => {
  it("is shown with its id and secret, of which only the hash is kept", () => {
    const { record, key } = newMachineKey(asked, at);
    const presented = parsePresentedKey(key)!;

    expect(MachineKey.parse(record)).toMatchObject({ name: "dispatch desk", role: "user", expiresAt: "2024-12-03T02:15:00.000Z" });
    expect(presented.id).toBe(record.id);
    expect(JSON.stringify(record)).not.toContain(presented.secret);
  });

  it("is never the same twice", () => {
    const keys = Array.from({ length: 200 }, () => newMachineKey(asked, at).key);

    expect(new Set(keys).size).toBe(200);
  });

  it("is never an administrator's", () => {
    expect(KeyRole.safeParse("admin").success).toBe(false);
  });

  it("lets its own secret in, up to the moment that it expires", () => {
    const { record, key } = newMachineKey(asked, at);
    const { secret } = parsePresentedKey(key)!;
    const end = Date.parse(record.expiresAt);

    expect(admits(record, secret, at)).toBe(true);
    expect(admits(record, secret, new Date(end - 1))).toBe(true);
    expect(admits(record, secret, new Date(end))).toBe(false);
  });

  it("lets nothing in once revoked", () => {
    const { record, key } = newMachineKey(asked, at);

    expect(admits({ ...record, revokedAt: at.toISOString() }, parsePresentedKey(key)!.secret, at)).toBe(false);
  });

  it("lets no other secret in", () => {
    const { record } = newMachineKey(asked, at);
    const { secret } = parsePresentedKey(newMachineKey(asked, at).key)!;

    expect(admits(record, secret, at)).toBe(false);
  });

  it("is refused in any other form", () => {
    fc.assert(fc.property(fc.string(), (text) => parsePresentedKey(text) === undefined));
    const { key } = newMachineKey(asked, at);
    for (const other of [`${key}x`, key.slice(1), key.toUpperCase(), ` ${key}`, `${key}\n`])
      expect(parsePresentedKey(other)).toBeUndefined();
  });
});
