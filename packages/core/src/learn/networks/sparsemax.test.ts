import fc from "fast-check";
import { expect, it } from "vitest";
import { tensor } from "./networkTensor";
import { sparsemax } from "./sparsemax";

function ofRow(row: number[]): number[] {
  return [...sparsemax(null, tensor(1, row.length, Float64Array.from(row))).values];
}

it("keeps what stands out and zeroes the rest", () => {
  expect(ofRow([3, 1, 0])).toEqual([1, 0, 0]);
  expect(ofRow([0.5, 0.5, -2])).toEqual([0.5, 0.5, 0]);
  expect(ofRow([7])).toEqual([1]);
  expect(ofRow([1, 0.8, 0.1]).map((cell) => Math.round(cell * 1e9) / 1e9)).toEqual([0.6, 0.4, 0]);
});

it("is the nearest point of the simplex: shares of 1, no cell nearer to it after moving some of one share to another", () => {
  const cell = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 12 }), (row) => {
      const shares = ofRow(row);

      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      const slopes = shares.map((share, i) => share - row[i]!);
      const given = Math.max(...slopes.filter((_, i) => shares[i]! > 0));
      expect(Math.min(...slopes)).toBeGreaterThan(given - 1e-9);
    }),
  );
});
