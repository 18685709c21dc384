import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_SEPARATOR, CsvNormaliser } from "./csvNormaliser";
import { parseHeader } from "./header";

const cell = fc.string({ unit: fc.constantFrom("a", "é", "7", " ", ",", ";", '"', "\n", "€", "-"), maxLength: 6 });
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }));

describe("normalising CSV", () => {
  it("gives every cell back under the number of its line, however the file is cut into chunks", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";"),
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, end, size) => {
          const columns = (rows[0] ?? []).map((_, index) => `c${index}`);
          const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
          const file = Buffer.from([columns.join(delimiter), ...quoted, ""].join(end));

          const { lines } = normalised(file, size);

          let line = 2;
          const expected = rows.map((cells) => {
            const start = line;
            line += 1 + cells.join("").split("\n").length - 1;
            return [String(start), ...cells.map((text) => text.replaceAll("\n", " "))];
          });
          expect(lines).toEqual(expected);
        },
      ),
    );
  });

  it("skips blank lines but counts them", () => {
    const { lines } = normalised(Buffer.from("a,b\n1,2\n\n\r\n3,4\n\n"));

    expect(lines).toEqual([
      ["2", "1", "2"],
      ["5", "3", "4"],
    ]);
  });

  it("takes an odd quote inside a cell as it is", () => {
    const { lines } = normalised(Buffer.from('a,b\n4,""""\n5" pipe,6\n'));

    expect(lines).toEqual([
      ["2", "4", '"'],
      ["3", '5" pipe', "6"],
    ]);
  });

  it.each([
    ["ascii", Buffer.from("a,b\n1,x\n")],
    ["utf-8", Buffer.from("a,b\n1,é\n")],
    ["latin-1", Buffer.from("a,b\n1,é\n", "latin1")],
  ])("tells %s", (encoding, file) => {
    const read = normalised(file);

    expect(read.encoding).toBe(encoding);
    expect(read.lines[0]?.[2]).toBe(encoding === "ascii" ? "x" : "é");
  });

  it("reads a header behind a byte order mark", () => {
    const header = parseHeader("x.csv", Buffer.from('\ufeff"Num_Acc";"an"\n'));

    expect(header.columns).toEqual(["Num_Acc", "an"]);
  });

  it.each([
    ["a row with too few cells", "a,b\n1,2\n3\n4,5\n", "x.csv:3: this row has 1 columns, the header has 2"],
    ["a row with too many cells", "a,b\n1,2,3\n", "x.csv:2: this row has 3 columns"],
    ["a last row cut short", "a,b,c\n1,2,3\n4,5", "x.csv:3: this row has 2 columns, the header has 3: the file seems to be truncated"],
    ["a quote that never closes", 'a,b\n1,2\n3,"4\n5,6\n', "x.csv:3: a quote opens in this row and never closes"],
    ["a NUL byte", "a,b\n1,2\n3,\0\n", "x.csv:3:b: holds NUL bytes"],
  ])("refuses %s, naming the line", (_, text, message) => {
    expect(() => normalised(Buffer.from(text))).toThrow(message);
  });
});

function normalised(file: Buffer, chunkSize = file.length): { lines: string[][]; encoding: string } {
  const header = parseHeader("x.csv", file);
  const normaliser = new CsvNormaliser("x.csv", header);
  const parts: Buffer[] = [];
  for (let at = header.bytes; at < file.length; at += chunkSize)
    parts.push(Buffer.from(normaliser.push(file.subarray(at, at + chunkSize))));
  parts.push(normaliser.end());
  const lines = Buffer.concat(parts).toString("utf8").split("\n").slice(0, -1);
  return { lines: lines.map((line) => line.split(CELL_SEPARATOR)), encoding: normaliser.encoding };
}
