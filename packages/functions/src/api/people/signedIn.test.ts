import { describe, expect, it } from "vitest";
import { cachedSignedIn } from "./signedIn";

function setUp() {
  const asked: string[] = [];
  const clock = { now: 0 };
  const answer = { next: async () => true };
  const signedIn = cachedSignedIn(
    (token) => {
      asked.push(token);
      return answer.next();
    },
    () => clock.now,
  );
  return { asked, clock, answer, signedIn };
}

describe("whether somebody is still signed in", () => {
  it("is asked once a minute for each token", async () => {
    const { asked, clock, signedIn } = setUp();

    await Promise.all([signedIn("a"), signedIn("a"), signedIn("b")]);
    clock.now = 59_999;
    await signedIn("a");
    clock.now = 60_000;
    await signedIn("a");

    expect(asked).toEqual(["a", "b", "a"]);
  });

  it("is noticed to have ended within a minute", async () => {
    const { clock, answer, signedIn } = setUp();
    await signedIn("a");
    answer.next = async () => false;

    clock.now = 60_000;

    expect(await signedIn("a")).toBe(false);
  });

  it("is asked again when no answer could be had", async () => {
    const { asked, answer, signedIn } = setUp();
    answer.next = () => Promise.reject(new Error("away"));
    await expect(signedIn("a")).rejects.toThrow("away");
    answer.next = async () => true;

    expect(await signedIn("a")).toBe(true);
    expect(asked).toEqual(["a", "a"]);
  });

  it("is remembered for the thousand latest tokens only", async () => {
    const { asked, signedIn } = setUp();

    for (let token = 0; token <= 1_000; token++) await signedIn(String(token));
    asked.length = 0;
    await signedIn("1000");
    await signedIn("0");

    expect(asked).toEqual(["0"]);
  });
});
