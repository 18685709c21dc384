import { describe, expect, it } from "vitest";
import { mcNemar } from "./mcnemar";

function of(onlyFirst: number, onlySecond: number, both = 10) {
  const rows = onlyFirst + onlySecond + both;
  const first = Uint8Array.from({ length: rows }, (_, row) => (row < onlyFirst || row >= onlyFirst + onlySecond ? 1 : 0));
  const second = Uint8Array.from({ length: rows }, (_, row) => (row >= onlyFirst ? 1 : 0));
  return mcNemar(first, second);
}

// scipy 1.17: 2 x binom.cdf, and chi2.sf of the corrected statistic
describe("mcNemar", () => {
  it.each([
    [0, 0, 1],
    [1, 0, 1],
    [5, 1, 0.21875],
    [2, 12, 0.012939453125],
  ])("is exact for %i against %i", (onlyFirst, onlySecond, pValue) => {
    expect(of(onlyFirst, onlySecond)).toEqual({ onlyFirst, onlySecond, statistic: null, pValue: expect.closeTo(pValue, 12) });
  });

  it.each([
    [121, 59, 20.672222222222, 5.45e-6],
    [15, 15, 0, 1],
    [40, 20, 6.016666666667, 0.014171],
  ])("corrects for continuity from 25 on: %i against %i", (onlyFirst, onlySecond, statistic, pValue) => {
    const result = of(onlyFirst, onlySecond);

    expect(result.statistic).toBeCloseTo(statistic, 9);
    expect(result.pValue).toBeCloseTo(pValue, 5);
  });

  it("refuses models of different rows", () => {
    expect(() => mcNemar(new Uint8Array(2), new Uint8Array(3))).toThrow(RangeError);
  });
});
