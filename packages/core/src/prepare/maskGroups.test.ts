import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskGroups } from "./maskGroups";
import { MaskingPolicy } from "./maskingPolicy";
import type { Matrix } from "./matrix";
import { scene } from "./scene";
import { atStage, stagesOf } from "./stages";

const groups = ["place and time", "vehicles", "people", "vehicles"] as const;
const contract = { features: groups.map((group, i) => ({ ...scene.features[i]!, name: `f${i}`, group })) };

function numbered(rows: number): Matrix {
  return {
    features: ["f0", "f1", "f2", "f3"],
    rows,
    values: Float32Array.from({ length: 4 * rows }, (_, cell) => cell),
    target: Uint8Array.from({ length: rows }, (_, row) => row % 2),
    ids: Float64Array.from({ length: rows }, (_, row) => 1000 + row),
  };
}

function cellsOf({ rows, values, features }: Matrix, row: number): number[] {
  return features.map((_, feature) => values[feature * rows + row]!);
}

describe("maskGroups", () => {
  it("adds each row as it was known at every earlier stage", () => {
    const { NaN: none } = Number;

    const masked = maskGroups(numbered(2), contract, MaskingPolicy.parse({}));

    expect(masked.rows).toBe(6);
    expect(Array.from({ length: 6 }, (_, row) => cellsOf(masked, row))).toEqual([
      [0, 2, 4, 6],
      [1, 3, 5, 7],
      [0, none, none, none],
      [0, 2, none, 6],
      [1, none, none, none],
      [1, 3, none, 7],
    ]);
    expect([...masked.ids]).toEqual([1000, 1001, 1000, 1000, 1001, 1001]);
    expect([...masked.target]).toEqual([0, 1, 0, 0, 1, 1]);
  });

  it("blanks whole groups only, never all rows alike, and draws the same again", () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
        const policy = MaskingPolicy.parse({ stages: share, groups: share, seed });

        const masked = maskGroups(numbered(40), contract, policy);

        expect(masked).toEqual(maskGroups(numbered(40), contract, policy));
        for (let row = 0; row < masked.rows; row++) {
          const original = cellsOf(numbered(40), masked.ids[row]! - 1000);
          const cells = cellsOf(masked, row);
          expect(cells.map((cell, i) => (Number.isNaN(cell) ? original[i] : cell))).toEqual(original);
          expect(Number.isNaN(cells[1]!)).toBe(Number.isNaN(cells[3]!));
          if (row < 40) expect(cells).toEqual(original);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("leaves rows alone that are known all at once, and no rows at all", () => {
    const single = { features: contract.features.map((feature) => ({ ...feature, group: "people" as const })) };
    const matrix = numbered(3);

    expect(maskGroups(matrix, single, MaskingPolicy.parse({}))).toBe(matrix);
    expect(maskGroups(numbered(0), contract, MaskingPolicy.parse({})).rows).toBe(0);
  });
});

describe("atStage", () => {
  it("knows more from stage to stage, at last everything", () => {
    const width = scene.features.length;
    const matrix = { rows: 1, values: new Float32Array(width) };

    const known = [1, 2, 3, 4].map((stage) => atStage(matrix, scene, stage).values.filter((value) => value === 0).length);

    expect(known).toEqual([1, 2, 3, 4].map((stage) => stagesOf(scene).filter((known) => known <= stage).length));
    expect(known).toEqual([7, 19, 36, 44]);
  });
});
