import { memoryRateLimits } from "@vigie/cloud/rateLimits.fixture";
import { TransientError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { callerLimit } from "./callerLimit";

const marie = { sub: "marie-sub", username: "marie", groups: ["user"] };
const desk = { sub: "k3v9q0x7m2ab", username: "desk", groups: ["user"], machine: true as const };

function setUp(perMinute = { person: 100, machine: 1_000 }) {
  const clock = { now: 1_000_000 };
  const limits = memoryRateLimits(() => clock.now);
  const instance = () => callerLimit({ limits, perMinute, now: () => clock.now, log: () => undefined });
  return { clock, limits, instance };
}

async function passing(count: (caller: typeof marie) => Promise<void>, times: number, caller: typeof marie = marie): Promise<number> {
  let passed = 0;
  for (let request = 0; request < times; request++)
    passed += await count(caller).then(
      () => 1,
      () => 0,
    );
  return passed;
}

describe("a caller's requests", () => {
  it("are let through up to the limit of a minute, then refused until it ends", async () => {
    const { clock, instance } = setUp();
    const count = instance();

    expect(await passing(count, 150)).toBe(100);
    clock.now += 20_000;
    await expect(count(marie)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 40 });
    clock.now += 40_000;
    expect(await passing(count, 150)).toBe(100);
  });

  it("are limited over all instances together", async () => {
    const { instance } = setUp();
    const instances = [instance(), instance(), instance()];

    const passed = await Promise.all(instances.map((count) => passing(count, 100)));

    expect(passed.reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it("are counted for each caller apart, and a machine has a limit of its own", async () => {
    const { instance } = setUp();
    const count = instance();

    await passing(count, 150);

    expect(await passing(count, 1_100, desk)).toBe(1_000);
  });

  it("cost the table a write for every doubling, and refusals nothing", async () => {
    const { limits, instance } = setUp({ person: 100_000, machine: 1 });
    const count = instance();

    await passing(count, 4 * 1_023);
    expect(limits.taken).toBe(10);
    await passing(count, 50, desk);
    expect(limits.taken).toBe(12);
  });

  it("are let through while the table does not answer, which is tried again after a second", async () => {
    const asked: number[] = [];
    const clock = { now: 0 };
    const limits = {
      take: async () => {
        asked.push(clock.now);
        throw new TransientError("away");
      },
    };
    const count = callerLimit({ limits, perMinute: { person: 1, machine: 1 }, now: () => clock.now, log: () => undefined });

    expect(await passing(count, 10)).toBe(10);
    clock.now = 1_000;
    await count(marie);

    expect(asked).toEqual([0, 1_000]);
  });
});
