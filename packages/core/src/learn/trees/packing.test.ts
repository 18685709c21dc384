import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumns } from "./packing";

describe("packColumns", () => {
  it("packs small features into one column by mixed radix, the largest first", () => {
    expect(packColumns([2, 8, 4])).toEqual([
      {
        features: [
          { feature: 1, bins: 8, radix: 1 },
          { feature: 2, bins: 4, radix: 8 },
          { feature: 0, bins: 2, radix: 32 },
        ],
        cells: 64,
      },
    ]);
  });

  it("leaves out features that cannot be split", () => {
    expect(packColumns([1, 1])).toEqual([]);
  });

  it("keeps every feature readable from a code of one byte", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 256 }), { maxLength: 30 }), fc.nat(), (bins, pick) => {
        const wanted = bins.map((count, f) => (pick + f * 7) % count);

        const columns = packColumns(bins);

        const read = new Map<number, number>();
        for (const { features, cells } of columns) {
          const code = features.reduce((sum, { feature, radix }) => sum + wanted[feature]! * radix, 0);
          expect(cells).toBeLessThanOrEqual(256);
          expect(code).toBeLessThan(cells);
          for (const { feature, bins: count, radix } of features) read.set(feature, Math.floor(code / radix) % count);
        }
        expect(bins.map((_, f) => read.get(f))).toEqual(wanted);
      }),
    );
  });
});
