import { randomUUID } from "node:crypto";
import { dynamoClient } from "@vigie/cloud/clients";
import { dynamoExclusively } from "@vigie/cloud/exclusively";
import { machineKeys } from "@vigie/cloud/machineKeys";
import { dynamoRateLimits } from "@vigie/cloud/rateLimits";
import { ConflictError } from "@vigie/core/errors";
import { newMachineKey } from "@vigie/core/keys/machineKey";
import { describe, expect, inject, it } from "vitest";

const { outputs } = inject("vigie");
const stored = { client: dynamoClient(), table: outputs.AccessTable };

describe("counts in the table of access", () => {
  const limit = { most: 10, seconds: 60 };

  it("give no more than the limit to however many ask at once", async () => {
    const limits = dynamoRateLimits(stored);
    const name = `TEST#${randomUUID()}`;

    const taken = await Promise.all(Array.from({ length: 30 }, () => limits.take(name, 1, limit)));

    expect(taken.reduce((sum, { granted }) => sum + granted, 0)).toBe(10);
    expect(new Set(taken.map(({ endsAt }) => endsAt)).size).toBe(1);
  });

  it("give what is left of a block, then nothing until the window ends", async () => {
    const clock = { now: Date.now() };
    const limits = dynamoRateLimits({ ...stored, now: () => clock.now });
    const name = `TEST#${randomUUID()}`;

    const blocks = [await limits.take(name, 8, limit), await limits.take(name, 8, limit), await limits.take(name, 8, limit)];
    clock.now += 60_000;
    const later = await limits.take(name, 8, limit);

    expect([...blocks, later].map(({ granted }) => granted)).toEqual([8, 2, 0, 8]);
    expect(blocks[2]!.endsAt).toBe(blocks[0]!.endsAt);
    expect(later.endsAt).toBe(clock.now + 60_000);
  });

  it("take back what was taken of their window, and of no other", async () => {
    const limits = dynamoRateLimits(stored);
    const name = `TEST#${randomUUID()}`;
    const { endsAt } = await limits.take(name, 10, limit);

    await limits.giveBack(name, endsAt - 1);
    expect((await limits.take(name, 1, limit)).granted).toBe(0);
    await limits.giveBack(name, endsAt);
    expect((await limits.take(name, 2, limit)).granted).toBe(1);
    await limits.clear(name);
    expect((await limits.take(name, 10, limit)).granted).toBe(10);
  });
});

describe("work that is done alone", () => {
  it("is done one after the other, a failure included", async () => {
    const exclusively = dynamoExclusively(stored);
    const name = randomUUID();
    let inside = 0;
    let most = 0;
    const work = (fails: boolean) => async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
      if (fails) throw new Error("failed");
    };

    const done = await Promise.allSettled([true, false, true, false].map((fails) => exclusively(name, work(fails))));

    expect(done.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected", "fulfilled"]);
    expect(most).toBe(1);
  });

  it("is taken over from an instance that never came back", async () => {
    const name = randomUUID();
    const clock = { now: Date.now() };
    void dynamoExclusively({ ...stored, now: () => clock.now })(name, () => new Promise(() => undefined));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const later = dynamoExclusively({ ...stored, now: () => clock.now + 30_000 });

    expect(await later(name, async (unfinished) => unfinished?.getTime())).toBe(clock.now);
  });

  it("tells the next when it began and failed half way, until it is done or refused", async () => {
    const name = randomUUID();
    const exclusively = dynamoExclusively(stored);
    const asked: boolean[] = [];
    const work = (outcome?: Error) =>
      exclusively(name, async (unfinished) => {
        asked.push(unfinished !== undefined);
        if (outcome) throw outcome;
      }).catch(() => undefined);

    await work(new Error("half way"));
    await work(new Error("half way again"));
    await work(new ConflictError("refused"));
    await work();
    await work();

    expect(asked).toEqual([false, true, true, false, false]);
  });
});

describe("stored machine keys", () => {
  it("are kept, found, touched now and then, revoked once, and listed newest first", async () => {
    const keys = machineKeys(stored);
    const at = new Date();
    const [older, newer] = [at, new Date(at.getTime() + 1)].map(
      (time) => newMachineKey({ name: "desk", role: "user", days: 1, createdBy: "marie" }, time).record,
    );
    await keys.create(older!);
    await keys.create(newer!);

    await keys.touch(older!, at);
    const touched = await keys.get(older!.id);
    await keys.touch(touched!, new Date(at.getTime() + 60_000));
    await keys.touch(older!, new Date(at.getTime() + 60_000));
    const revoked = await keys.revoke(older!.id, "marie", at);
    const again = await keys.revoke(older!.id, "paul", new Date(at.getTime() + 1));

    expect(touched).toEqual({ ...older, lastUsedAt: at.toISOString() });
    expect(revoked).toEqual({ ...touched, revokedAt: at.toISOString(), revokedBy: "marie" });
    expect(again).toEqual(revoked);
    const listed = (await keys.list()).map(({ id }) => id);
    expect(listed.indexOf(newer!.id)).toBeLessThan(listed.indexOf(older!.id));
    await expect(keys.revoke("nobodyskey00", "marie", at)).rejects.toMatchObject({ status: 404 });
    await expect(keys.create({ ...older!, hash: "b".repeat(64) })).rejects.toThrow();
  });
});
