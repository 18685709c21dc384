import { memoryUsers } from "@vigie/cloud/cognitoUsers.fixture";
import type { DriftNoise, DriftSummary } from "@vigie/cloud/driftStore";
import type { Exclusively } from "@vigie/cloud/exclusively";
import { memoryRateLimits } from "@vigie/cloud/rateLimits.fixture";
import { NotFoundError } from "@vigie/core/errors";
import type { MachineKey } from "@vigie/core/keys/machineKey";
import type { Person } from "@vigie/core/people/person";
import { NOW } from "../apiEvent.fixture";

export const ATTEMPTS = { perUsername: { most: 5, seconds: 900 }, perAddress: { most: 50, seconds: 900 } };

const TIME = new Date(NOW).toISOString();

/** Who may come in: two administrators of whom `marie` is protected, one operator, one key, and what counts failed sign-ins. */
export function accessFakes() {
  return {
    attempts: memoryRateLimits(() => NOW),
    users: memoryUsers([account("marie", ["admin"]), account("paul", ["admin"]), account("luc", ["operator", "user"])]),
    keys: fakeKeys(),
    drift: fakeDrift(),
  };
}

/** Does one after the other, in this process. */
export function inTurn(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (_, work) => {
    const next = last.then(() => work(undefined));
    last = next.catch(() => undefined);
    return next;
  };
}

function account(name: string, groups: Person["groups"]): Person {
  return { name, groups, enabled: true, status: "active", createdAt: TIME };
}

/** One key, `k3v9q0x7m2ab`, of which nobody knows the secret. */
function fakeKeys() {
  const expiresAt = new Date(NOW + 86_400_000).toISOString();
  const desk = { name: "desk", role: "user", hash: "a".repeat(64), createdAt: TIME, createdBy: "marie", expiresAt } as const;
  const keys = {
    kept: [{ id: "k3v9q0x7m2ab", ...desk }] as MachineKey[],
    create: async (key: MachineKey) => void keys.kept.push(key),
    list: async () => keys.kept,
    revoke: async (id: string, revokedBy: string, at: Date) => {
      const index = keys.kept.findIndex((key) => key.id === id);
      if (index < 0) throw new NotFoundError(`There is no key ${id}.`);
      keys.kept[index] = { revokedAt: at.toISOString(), revokedBy, ...keys.kept[index]! };
      return keys.kept[index]!;
    },
  };
  return keys;
}

/** A drift check that found three columns of fourteen. */
function fakeDrift() {
  const found: DriftSummary = { checkedAt: TIME, verdict: "ok", score: 0.21, share: 0.21, tested: 14, drifted: ["hour", "lum", "atm"] };
  const drift = {
    last: found as DriftSummary | undefined,
    simulated: undefined as DriftNoise | undefined,
    latest: async () => drift.last,
    setNoise: async (noise: DriftNoise | undefined) => {
      drift.simulated = noise;
    },
  };
  return drift;
}
