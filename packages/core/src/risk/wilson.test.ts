import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson";

describe("the interval of a share", () => {
  it.each([
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is that of Newcombe's table", (successes, trials, low, high) => {
    const [found, upper] = wilsonInterval(successes, trials);

    expect(found).toBeCloseTo(low, 4);
    expect(upper).toBeCloseTo(high, 4);
  });

  it("contains the share, stays within 0 and 1, and of no trial is everything", () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (a, trials) => {
        const successes = Math.min(a, trials);
        const [low, high] = wilsonInterval(successes, trials);
        const share = successes / trials;
        return low >= 0 && high <= 1 && low <= share && share <= high && low < high;
      }),
    );
  });
});
