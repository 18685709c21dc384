import { memoryRateLimits } from "@vigie/cloud/rateLimits.fixture";
import { VisibleError } from "@vigie/core/errors";
import { describe, expect, it } from "vitest";
import { guardedSignIn } from "./authAttempts";

const LIMITS = { perUsername: { most: 5, seconds: 900 }, perAddress: { most: 8, seconds: 900 } };
const wrong = () => Promise.reject(new VisibleError(401, "unauthorised", "Wrong user name or password."));
const challenge = () => Promise.reject(new VisibleError(403, "challenge", "A code is needed."));
const right = async () => "token";

function setUp() {
  const clock = { now: 0 };
  const limits = memoryRateLimits(() => clock.now);
  return { clock, limits, signIn: guardedSignIn(limits, LIMITS, () => clock.now) };
}

async function statuses(attempts: readonly Promise<unknown>[]): Promise<number[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === "fulfilled" ? 200 : one.reason.status));
}

describe("signing in", () => {
  it("is refused after five failures of a name, even with the right password, until the time is over", async () => {
    const { clock, signIn } = setUp();
    for (let attempt = 0; attempt < 5; attempt++) await statuses([signIn("marie", "10.0.0.1", wrong)]);

    clock.now = 60_000;
    await expect(signIn("marie", "10.0.0.2", right)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 840 });
    clock.now = 900_000;
    expect(await signIn("marie", "10.0.0.2", right)).toBe("token");
  });

  it("lets no more guesses through when they come all at once", async () => {
    const { signIn } = setUp();

    const answers = await statuses(Array.from({ length: 40 }, () => signIn("marie", "10.0.0.1", wrong)));

    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(35);
  });

  it("counts one name in whatever case", async () => {
    const { signIn } = setUp();

    const answers = await statuses(["marie", "MARIE", "Marie", "mArie", "maRie", "marIe"].map((name) => signIn(name, "10.0.0.1", wrong)));

    expect(answers.at(-1)).toBe(429);
  });

  it("is refused to an address that guesses many names", async () => {
    const { signIn } = setUp();

    for (let person = 0; person < 8; person++) await statuses([signIn(`person-${person}`, "10.0.0.1", wrong)]);

    expect(await statuses([signIn("another", "10.0.0.1", right), signIn("another", "10.0.0.2", right)])).toEqual([429, 200]);
  });

  it("takes the addresses of one IPv6 subscriber as one", async () => {
    const { signIn } = setUp();

    for (let host = 1; host <= 8; host++) await statuses([signIn(`person-${host}`, `2001:db8:0:1::${host}`, wrong)]);

    expect(await statuses([signIn("a", "2001:0db8:0000:0001:ffff::1", right), signIn("a", "2001:db8:0:2::1", right)])).toEqual([429, 200]);
  });

  it("is free however often it succeeds", async () => {
    const { signIn } = setUp();

    for (let attempt = 0; attempt < 50; attempt++) expect(await signIn("marie", "10.0.0.1", right)).toBe("token");
  });

  it("forgets the failures of a name that signs in, and not those of the address", async () => {
    const { signIn, limits } = setUp();
    await statuses([signIn("marie", "10.0.0.1", wrong), signIn("marie", "10.0.0.1", wrong)]);

    await signIn("marie", "10.0.0.1", right);

    expect([...limits.windows.values()].map(({ used }) => used)).toEqual([2]);
  });

  it("does not forgive wrong codes for asking again without one", async () => {
    const { signIn } = setUp();

    const answers: number[] = [];
    for (let round = 0; round < 6; round++) {
      answers.push(...(await statuses([signIn("marie", "10.0.0.1", wrong)])));
      answers.push(...(await statuses([signIn("marie", "10.0.0.1", challenge)])));
    }

    expect(answers.slice(0, 9)).toEqual([401, 403, 401, 403, 401, 403, 401, 403, 401]);
    expect(answers.slice(9)).toEqual([429, 429, 429]);
  });

  it("keeps neither names nor addresses", async () => {
    const { signIn, limits } = setUp();

    await statuses([signIn("my-password-by-mistake", "10.0.0.1", wrong)]);

    expect(JSON.stringify([...limits.windows])).not.toMatch(/my-password|10\.0\.0\.1/);
  });
});
