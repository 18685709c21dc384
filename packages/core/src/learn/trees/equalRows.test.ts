import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binRows } from "./binnedRows";
import { mergeEqualRows } from "./equalRows";
import { rowsOf, syntheticRows } from "./trainingRows.fixture";

describe("merging equal rows", () => {
  it("keeps one of those that are equal in every bin and in class, and says which one stands for each", async () => {
    const codes = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, Number.NaN), fc.integer({ min: 0, max: 2 }));
    await fc.assert(
      fc.asyncProperty(fc.array(codes, { minLength: 60, maxLength: 200 }), async (cells) => {
        const columns = { light: cells.map(([light]) => light), wet: cells.map(([, wet]) => wet) };
        const rows = rowsOf(
          columns,
          cells.map(([, , label]) => label),
        );
        const binned = await binRows(rows, undefined, 255);

        const { binned: kept, target, placeOf } = mergeEqualRows(binned, rows.target)!;

        const row = ({ codes, stride }: typeof binned, at: number) =>
          Array.from({ length: codes.length / stride }, (_, column) => codes[column * stride + at]);
        const known = Array.from(target, (label, at) => [...row(kept, at), label].join());
        expect(new Set(known).size).toBe(kept.rows);
        expect(Array.from(placeOf, (place) => known[place])).toEqual(
          Array.from(rows.target, (label, at) => [...row(binned, at), label].join()),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("leaves rows alone of which nearly all differ", async () => {
    const rows = syntheticRows(1000, 3);

    expect(mergeEqualRows(await binRows(rows, undefined, 255), rows.target)).toBeUndefined();
  });
});
