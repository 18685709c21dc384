import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaDistribution, betaQuantile } from "./betaDistribution";

describe("the beta distribution", () => {
  it.each([
    // Closed forms: Beta(a, 1) is x^a, Beta(1, b) is 1 - (1 - x)^b, Beta(1/2, 1/2) is the arcsine law.
    [0.3, 4, 1, 0.3 ** 4],
    [0.3, 1, 5, 1 - 0.7 ** 5],
    [0.2, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.2))],
    [0.5, 400, 400, 0.5],
    // Beta(2, 3) by its polynomial.
    [0.4, 2, 3, 6 * 0.4 ** 2 - 8 * 0.4 ** 3 + 3 * 0.4 ** 4],
  ])("at %f of a = %f and b = %f is its closed form", (x, a, b, expected) => {
    expect(betaDistribution(x, a, b)).toBeCloseTo(expected, 12);
  });

  it("goes from 0 to 1", () => {
    expect([betaDistribution(-1, 2, 2), betaDistribution(0, 2, 2), betaDistribution(1, 2, 2)]).toEqual([0, 0, 1]);
  });

  it("is undone by its quantile, whatever the counts", () => {
    const parameter = fc.double({ min: 0.3, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(0.025, 0.5, 0.975), parameter, parameter, (p, a, b) => {
        expect(betaDistribution(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 5);
      }),
    );
  });
});
