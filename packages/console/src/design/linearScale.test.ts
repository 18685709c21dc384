import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, roundStep, roundTicks } from "./linearScale";

describe("linearScale", () => {
  it("draws the ends of the domain at the ends of the range", () => {
    const x = linearScale([0.2, 0.7], [40, 440]);
    expect([x(0.2), x(0.45), x(0.7)].map(Math.round)).toEqual([40, 240, 440]);
  });

  it("draws a domain without width at the start", () => {
    expect(linearScale([1, 1], [10, 20])(1)).toBe(10);
  });
});

describe("roundTicks", () => {
  it("takes steps of 1, 2 or 5", () => {
    expect(roundTicks(0, 1)).toEqual([0, 0.5, 1]);
    expect(roundTicks(0.78, 0.84, 4)).toEqual([0.78, 0.8, 0.82, 0.84]);
    expect(roundTicks(0, 42)).toEqual([0, 20, 40]);
  });

  it("never gives more than asked for, all of them inside", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 3, max: 8 }),
        (low, span, most) => {
          const ticks = roundTicks(low, low + span, most);
          expect(ticks.length).toBeLessThanOrEqual(most);
          expect(ticks.every((tick) => tick >= low - 1e-6 && tick <= low + span + 1e-6)).toBe(true);
        },
      ),
    );
  });
});

describe("roundStep", () => {
  it("is the next round number", () => {
    expect([0.011, 0.2, 3, 70].map(roundStep)).toEqual([0.02, 0.2, 5, 100]);
  });
});
