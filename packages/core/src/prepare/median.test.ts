import fc from "fast-check";
import { expect, it } from "vitest";
import { medianOf } from "./median";

it("is the middle of the sorted known cells, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.float({ noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 })), { maxLength: 60 }), (cells) => {
      const sorted = Float32Array.from(cells.filter((cell) => !Number.isNaN(cell))).sort();
      const middle = Math.fround((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2);

      // 0 and -0 are the same number to whoever fills gaps with it.
      expect(medianOf(Float32Array.from(cells)) + 0).toBe(sorted.length === 0 ? 0 : middle + 0);
    }),
  );
});

it("knows no cells, and missing ones", () => {
  expect(medianOf(Float32Array.of())).toBe(0);
  expect(medianOf(Float32Array.of(Number.NaN, 7, Number.NaN))).toBe(7);
});
