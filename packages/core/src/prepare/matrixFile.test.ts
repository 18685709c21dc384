import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../errors";
import type { Matrix } from "./matrix";
import { decodeMatrix, encodeMatrix } from "./matrixFile";

const matrix: fc.Arbitrary<Matrix> = fc
  .record({ features: fc.array(fc.string(), { maxLength: 5 }), rows: fc.nat(9) })
  .chain(({ features, rows }) => {
    const size = features.length * rows;
    return fc.record({
      features: fc.constant(features),
      rows: fc.constant(rows),
      values: fc.float32Array({ minLength: size, maxLength: size }),
      target: fc.uint8Array({ minLength: rows, maxLength: rows, max: 1 }),
      ids: fc.float64Array({ minLength: rows, maxLength: rows, noNaN: true }),
    });
  });

describe("a matrix file", () => {
  it("gives back the matrix it was made of, NaN and all", () => {
    fc.assert(
      fc.property(matrix, (original) => {
        expect(decodeMatrix(encodeMatrix(original))).toEqual(original);
      }),
    );
  });

  it("is decoded without copying, wherever it is aligned in memory, and with a copy where it is not", () => {
    const bytes = encodeMatrix(SMALL);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);

    expect(decodeMatrix(bytes).values.buffer).toBe(bytes.buffer);
    expect(decodeMatrix(shifted.subarray(3))).toEqual(SMALL);
  });

  it.each([
    ["other bytes", () => new TextEncoder().encode("Num_Acc,an,mois,jour\n"), "Not a matrix file"],
    ["no bytes", () => new Uint8Array(), "Not a matrix file"],
    ["a file cut short", () => encodeMatrix(SMALL).slice(0, -1), "its header calls for"],
    ["a file with bytes behind it", () => Uint8Array.from([...encodeMatrix(SMALL), 0]), "its header calls for"],
    ["a later version", () => encodeMatrix(SMALL).with(4, 2), "version 2; this code reads version 1"],
    ["a spoiled header", () => encodeMatrix(SMALL).with(12, 0), "header of the matrix file cannot be read"],
    ["a header that never ends", () => encodeMatrix(SMALL).slice(0, 20), "header of the matrix file cannot be read"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => decodeMatrix(bytes())).toThrow(DataError);
    expect(() => decodeMatrix(bytes())).toThrow(message);
  });

  it("is decoded from a Node buffer that lies anywhere", () => {
    const original: Matrix = { features: ["a"], rows: 1, values: Float32Array.of(3), target: Uint8Array.of(1), ids: Float64Array.of(7) };
    const encoded = encodeMatrix(original);
    const odd = Buffer.alloc(encoded.length + 1).subarray(1);
    odd.set(encoded);

    expect(decodeMatrix(odd)).toEqual(original);
  });

  it("is not made of arrays that do not fit", () => {
    expect(() => encodeMatrix({ ...SMALL, target: new Uint8Array(3) })).toThrow(RangeError);
  });
});

const SMALL: Matrix = {
  features: ["lum", "vma"],
  rows: 2,
  values: Float32Array.from([1, 5, Number.NaN, 50]),
  target: Uint8Array.from([0, 1]),
  ids: Float64Array.from([202400000001, 202400000002]),
};
