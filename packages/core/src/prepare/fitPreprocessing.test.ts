import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import { applyPreprocessing } from "./applyPreprocessing";
import type { Contract, Feature } from "./contract";
import { fitPreprocessing, MAX_LEVELS } from "./fitPreprocessing";
import type { Matrix } from "./matrix";
import { Preprocessing } from "./preprocessing";

const missing = Number.NaN;

describe("fitPreprocessing", () => {
  it("gives codes one column per level seen and missing ones the most frequent", () => {
    const { contract, matrix } = table({ lum: ["categorical", [5, 1, 5, 3, missing]] });

    const fitted = fitPreprocessing(matrix, contract, "encoded");

    expect(fitted.encodings).toEqual([{ kind: "oneHot", feature: "lum", fill: 5, levels: [1, 3, 5] }]);
  });

  it("takes the smaller of two equally frequent codes", () => {
    const { contract, matrix } = table({ lum: ["categorical", [7, 2, 7, 2]] });

    expect(fitPreprocessing(matrix, contract, "encoded").encodings[0]).toMatchObject({ fill: 2 });
  });

  it("keeps the most frequent levels when there are too many", () => {
    const values = Array.from({ length: 2 * MAX_LEVELS + 50 }, (_, i) => (i < MAX_LEVELS + 50 ? i : i - MAX_LEVELS));
    const { contract, matrix } = table({ com: ["categorical", values] });

    const encoding = fitPreprocessing(matrix, contract, "encoded").encodings[0]!;

    expect(encoding).toMatchObject({ levels: { length: MAX_LEVELS } });
    // 50 to 249 occur twice, 0 to 49 once.
    expect(encoding).toMatchObject({ levels: Array.from({ length: MAX_LEVELS }, (_, i) => i + 50) });
  });

  it("scales numbers, missing ones being the median", () => {
    const { contract, matrix } = table({ vma: ["numeric", [10, missing, 30, 80]] });

    const encoding = fitPreprocessing(matrix, contract, "encoded").encodings[0]!;

    // 10, 30, 30, 80: mean 37.5, variance 668.75
    expect(encoding).toEqual({ kind: "scale", feature: "vma", fill: 30, mean: 37.5, sd: Math.fround(Math.sqrt(668.75)) });
  });

  it.each([
    ["constant", [4, 4, 4], { fill: 4, mean: 4, sd: 1 }],
    ["constant where known", [4, missing, 4], { fill: 4, mean: 4, sd: 1 }],
    ["empty", [missing, missing, missing], { fill: 0, mean: 0, sd: 1 }],
  ])("defines a column that is %s", (_, values, expected) => {
    const { contract, matrix } = table({ vma: ["numeric", values], lum: ["categorical", [missing, missing, missing]] });

    const { encodings } = fitPreprocessing(matrix, contract, "encoded");

    expect(encodings[0]).toMatchObject(expected);
    expect(encodings[1]).toMatchObject({ fill: 0, levels: [0] });
  });

  it("leaves everything to trees", () => {
    const { contract, matrix } = table({ vma: ["numeric", [1, missing]] });

    const fitted = fitPreprocessing(matrix, contract, "passthrough");

    expect(fitted).toEqual({ features: ["vma"], encodings: [{ kind: "passthrough", feature: "vma" }] });
    expect(applyPreprocessing(fitted, matrix)).toEqual({ columns: 1, rows: 2, values: matrix.values });
  });

  it("is a Preprocessing for any column, and stays one through JSON", () => {
    const number = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    // JSON has no -0.
    const cell = fc.oneof(
      fc.constant(missing),
      number.map((value) => value || 0),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("categorical" as const, "numeric" as const),
        (values, type) => {
          const { contract, matrix } = table({ x: [type, values] });

          const fitted = fitPreprocessing(matrix, contract, "encoded");
          const again = Preprocessing.parse(JSON.parse(JSON.stringify(fitted)));

          expect(applyPreprocessing(again, matrix).values).toEqual(applyPreprocessing(fitted, matrix).values);
          expect(applyPreprocessing(fitted, matrix).values.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it("refuses rows of another contract and infinite cells", () => {
    const { contract, matrix } = table({ vma: ["numeric", [1, Number.POSITIVE_INFINITY]] });

    expect(() => fitPreprocessing(matrix, contract, "encoded")).toThrow(DataError);
    expect(() => fitPreprocessing({ ...matrix, features: ["lum"] }, contract, "encoded")).toThrow(RangeError);
  });
});

describe("applyPreprocessing", () => {
  const fitted: Preprocessing = {
    features: ["vma", "lum", "n"],
    encodings: [
      { kind: "scale", feature: "vma", fill: 50, mean: 40, sd: 20 },
      { kind: "oneHot", feature: "lum", fill: 5, levels: [1, 5] },
      { kind: "passthrough", feature: "n" },
    ],
  };

  it("fills, scales and spreads codes, an unknown one being nothing", () => {
    const { matrix } = table({
      vma: ["numeric", [80, missing, 0]],
      lum: ["categorical", [1, missing, 4]],
      n: ["numeric", [1, missing, 3]],
    });

    const { columns, values } = applyPreprocessing(fitted, matrix);

    expect(columns).toBe(4);
    expect([...values]).toEqual([2, 0.5, -2, 1, 0, 0, 0, 1, 0, 1, missing, 3]);
  });

  it("rounds to float32 after each operation, as the graph does", () => {
    const { matrix } = table({ x: ["numeric", [48.8566]] });
    const encoding = { kind: "scale" as const, feature: "x", fill: 0, mean: 46.1, sd: 2.3 };

    const { values } = applyPreprocessing({ features: ["x"], encodings: [encoding] }, matrix);

    expect(values[0]).toBe(Math.fround(Math.fround(Math.fround(48.8566) - Math.fround(46.1)) / Math.fround(2.3)));
  });

  it("refuses rows with other features", () => {
    expect(() => applyPreprocessing(fitted, table({ vma: ["numeric", [1]] }).matrix)).toThrow(RangeError);
  });
});

function table(columns: Record<string, [Feature["type"], number[]]>): { contract: Contract; matrix: Matrix } {
  const rows = Object.values(columns)[0]![1].length;
  const label = { fr: "x", en: "x" };
  return {
    contract: {
      name: "test",
      unit: "accident",
      features: Object.entries(columns).map(([name, [type]]) => ({
        name,
        type,
        group: "conditions and road",
        label,
        derivation: { kind: "field", column: name },
        field: { name, kind: "number", label, range: [0, 1] },
      })),
    },
    matrix: {
      features: Object.keys(columns),
      rows,
      values: Float32Array.from(Object.values(columns).flatMap(([, values]) => values)),
      target: new Uint8Array(rows),
      ids: new Float64Array(rows),
    },
  };
}
