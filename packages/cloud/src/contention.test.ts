import { TransientError } from "@vigie/core/errors";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LOST, untilWon } from "./contention";

describe("untilWon", () => {
  afterEach(() => vi.restoreAllMocks());

  it("begins anew until nobody comes between", async () => {
    const outcomes = [LOST, LOST, "won"] as const;
    const attempt = vi.fn(async () => outcomes[attempt.mock.calls.length - 1]!);

    expect(await untilWon("counter", attempt)).toBe("won");
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it("gives up with a transient error", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);

    await expect(untilWon("counter", async () => LOST)).rejects.toThrow(TransientError);
  });

  it("lets errors through at once", async () => {
    const attempt = vi.fn(() => Promise.reject(new Error("broken")));

    await expect(untilWon("counter", attempt)).rejects.toThrow("broken");
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});
