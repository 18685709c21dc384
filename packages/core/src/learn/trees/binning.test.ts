import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binCount, chooseBins } from "./binning";

describe("chooseBins", () => {
  it("gives every distinct value a bin while they fit, with edges half-way between them", () => {
    const binning = chooseBins(Float32Array.of(4, 1, 2, 1, 4, 4), 255);

    expect([...binning.edges]).toEqual([1.5, 3]);
    expect(binCount(binning)).toBe(3);
  });

  it("puts the edge on the lower value where the midpoint would round up to the upper one", () => {
    const [lower, upper] = [1 + 2 ** -23, 1 + 2 ** -22];

    const { edges } = chooseBins(Float32Array.of(lower, upper), 255);

    expect(Math.fround((lower + upper) / 2)).toBe(upper);
    expect([...edges]).toEqual([lower]);
  });

  it("holds the largest float32 values apart without overflow", () => {
    const largest = 3.4028234663852886e38;

    const { edges } = chooseBins(Float32Array.of(-largest, largest), 255);

    expect([...edges]).toEqual([0]);
  });

  it("makes bins of equal size when there are too many distinct values", () => {
    const { edges } = chooseBins(
      Float32Array.from({ length: 1000 }, (_, i) => i),
      4,
    );

    expect([...edges]).toEqual([249.5, 499.5, 749.5]);
  });

  it("leaves a value alone in its bin when it has more than a bin's share of the rows", () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => (i < 600 ? 50.5 : i % 100));

    const { edges } = chooseBins(values, 5);

    expect([...edges]).toContain(50.25);
    expect([...edges]).toContain(50.75);
  });

  it("gives missing values a bin of their own, also when only later rows have them", () => {
    const known = Float32Array.of(1, 2);
    const withGap = Float32Array.of(1, 2, Number.NaN);

    expect(chooseBins(known, 255).missing).toBe(false);
    expect(chooseBins(withGap, 255).missing).toBe(true);
    expect(chooseBins(known, 255, withGap).missing).toBe(true);
    expect([...chooseBins(withGap, 255).edges]).toEqual([1.5]);
  });

  it("treats a feature that is always missing as a constant", () => {
    expect(binCount(chooseBins(Float32Array.of(Number.NaN, Number.NaN), 255))).toBe(1);
    expect(binCount(chooseBins(Float32Array.of(7, 7), 255))).toBe(1);
  });

  it("never makes more bins than asked for, and none that holds no value", () => {
    const floats = fc.float({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(floats, { minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (list, most) => {
        const values = Float32Array.from(list);

        const { edges } = chooseBins(values, most);

        const used = new Set([...values].map((value) => edges.findIndex((edge) => value <= edge)));
        expect(edges.length + 1).toBeLessThanOrEqual(most);
        expect(used.size).toBe(edges.length + 1);
      }),
    );
  });
});
