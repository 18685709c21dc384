import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, rateClasses, ratioClassOf } from "./rateClasses";

describe("rateClasses", () => {
  it("takes equal round steps", () => {
    const rates = Array.from({ length: 96 }, (_, index) => 0.1 + (0.65 * index) / 95);
    expect(rateClasses(rates).edges).toEqual([0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(rateClasses(rates.map((rate) => 0.25 + rate * 0.4)).edges).toEqual([0.35, 0.4, 0.45, 0.5]);
  });

  it("has classes of its own for rare outcomes", () => {
    expect(rateClasses([0.01, 0.02, 0.03, 0.04]).step).toBe(0.005);
  });

  it("gives every rate a class of seven, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }), (rates) => {
        const classes = rateClasses(rates);
        expect(classes.edges.length).toBeLessThanOrEqual(6);
        const ordered = [...rates].sort((a, b) => a - b).map((rate) => classOf(classes, rate));
        expect(ordered.every((one, index) => one >= 1 && one <= 7 && (index === 0 || one >= ordered[index - 1]!))).toBe(true);
      }),
    );
  });
});

describe("ratioClassOf", () => {
  it("is in the middle around 1 and even on both sides", () => {
    expect([0.5, 0.7, 0.85, 1, 1.2, 1.3, 2].map(ratioClassOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
