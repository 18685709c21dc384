import { TransientError } from "@vigie/core/errors";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOff, Retryable, retryAfterMs, withRetries } from "./retry";
import { testNetwork } from "./sourceServer.fixture";

const never = new AbortController().signal;

describe("backOff", () => {
  it("lies between nothing and a ceiling that doubles up to half a minute", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, chance) => {
        const wait = backOff(attempt, undefined, () => chance);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** attempt));
      }),
    );
  });

  it("is at least what the server asks for, up to a minute", () => {
    expect(backOff(0, 5000, () => 0)).toBe(5000);
    expect(backOff(20, 5000, () => 0.5)).toBe(15_000);
    expect(backOff(0, 3_600_000, () => 0)).toBe(60_000);
  });
});

describe("retryAfterMs", () => {
  const now = new Date("2024-04-01T00:00:00Z");

  it.each([
    [null, undefined],
    ["120", 120_000],
    ["Mon, 01 Apr 2024 00:00:30 GMT", 30_000],
    ["Sun, 31 Mar 2024 00:00:00 GMT", 0],
    ["soon", undefined],
  ])("reads %s as %s", (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe("withRetries", () => {
  it("leaves at once with an error that no further attempt mends", async () => {
    const network = testNetwork();
    const error = new TypeError("a mistake of ours");

    await expect(withRetries(() => Promise.reject(error), { retries: 3, network, signal: never })).rejects.toBe(error);

    expect(network.waits).toEqual([]);
  });

  it("leaves with the signal's reason when that is aborted while it waits", async () => {
    const controller = new AbortController();
    const network = { ...testNetwork(), sleep: async () => controller.abort(new Error("stopped")) };
    let attempts = 0;
    const work = async () => {
      attempts++;
      throw new Retryable("again");
    };

    await expect(withRetries(work, { retries: 1, network, signal: controller.signal })).rejects.toThrow("stopped");

    expect(attempts).toBe(1);
  });

  it("keeps the last failure as the cause", async () => {
    const network = testNetwork();
    const failed = withRetries(() => Promise.reject(new Retryable("no answer")), { retries: 0, network, signal: never });

    await expect(failed).rejects.toMatchObject({ name: "TransientError", cause: expect.any(Retryable) });
    await expect(failed).rejects.toBeInstanceOf(TransientError);
  });
});
