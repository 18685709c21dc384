import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../../errors";
import { stratifiedFolds } from "./folds";

const labels = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 10, maxLength: 300 }).map((target) => Uint8Array.from(target));

describe("stratifiedFolds", () => {
  it("gives every fold its share of every class, to a row", () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 2, max: 5 }), fc.nat(), (target, folds, seed) => {
        const foldOf = stratifiedFolds(target, { folds, seed });
        for (const label of new Set(target)) {
          const counts = Array.from(
            { length: folds },
            (_, fold) => target.filter((value, row) => value === label && foldOf[row] === fold).length,
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("keeps a group in one fold", () => {
    const groups = Array.from({ length: 200 }, (_, row) => row % 23);
    const target = Uint8Array.from({ length: 200 }, (_, row) => (row % 3 === 0 ? 1 : 0));
    const foldOf = stratifiedFolds(target, { folds: 4, seed: 3, groups });
    for (let group = 0; group < 23; group++) expect(new Set([...foldOf].filter((_, row) => row % 23 === group)).size).toBe(1);
    const sizes = [0, 1, 2, 3].map((fold) => foldOf.filter((value) => value === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(10);
  });

  it("divides otherwise by another seed, and the same by the same", () => {
    const target = Uint8Array.from({ length: 60 }, (_, row) => row % 2);
    expect(stratifiedFolds(target, { folds: 3, seed: 1 })).toEqual(stratifiedFolds(target, { folds: 3, seed: 1 }));
    expect(stratifiedFolds(target, { folds: 3, seed: 1 })).not.toEqual(stratifiedFolds(target, { folds: 3, seed: 2 }));
  });

  it("says that there are too few groups", () => {
    expect(() => stratifiedFolds(Uint8Array.of(0, 1, 1, 0), { folds: 3, seed: 1, groups: [1, 1, 2, 2] })).toThrow(DataError);
  });
});
