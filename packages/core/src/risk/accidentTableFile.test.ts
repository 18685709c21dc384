import { describe, expect, it } from "vitest";
import { randomAccidents, tableOf } from "./accidentTable.fixture";
import { decodeAccidentTable, encodeAccidentTable } from "./accidentTableFile";

const table = tableOf(randomAccidents(501), { areas: { "8": "NEAR NORTH SIDE" } });

describe("an accident table as bytes", () => {
  it("comes back as it was, at whatever offset the bytes lie", () => {
    const bytes = encodeAccidentTable(table);
    const moved = Buffer.alloc(bytes.length + 3);
    moved.set(bytes, 3);

    expect(decodeAccidentTable(bytes)).toEqual(table);
    expect(decodeAccidentTable(moved.subarray(3))).toEqual(table);
  });

  it("of no accident comes back too", () => {
    const empty = tableOf([]);

    expect(decodeAccidentTable(encodeAccidentTable(empty))).toEqual(empty);
  });

  it("is refused when it is cut off, of another kind or of another version", () => {
    const bytes = encodeAccidentTable(table);
    const newer = bytes.slice();
    newer[4] = 9;
    const garbled = bytes.slice();
    garbled.fill(0x20, 12, 20);

    expect(() => decodeAccidentTable(bytes.subarray(0, bytes.length - 1))).toThrow(/its header calls for/);
    expect(() => decodeAccidentTable(Buffer.from("a table"))).toThrow("Not an accident table.");
    expect(() => decodeAccidentTable(newer)).toThrow("version 9");
    expect(() => decodeAccidentTable(garbled)).toThrow("header");
  });

  it("is not written when a column has another number of rows", () => {
    const wrong = { ...table, columns: { ...table.columns, lum: { levels: [1], codes: new Uint8Array(3) } } };

    expect(() => encodeAccidentTable(wrong)).toThrow(RangeError);
  });
});
