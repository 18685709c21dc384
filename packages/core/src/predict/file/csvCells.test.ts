import fc from "fast-check";
import { expect, test } from "vitest";
import { splitCells, writeCell } from "./csvCells";

test.each([
  ["a,b,,c", ["a", "b", "", "c"]],
  ['"a,b",c', ["a,b", "c"]],
  ['"say ""hi""",', ['say "hi"', ""]],
  ["", [""]],
])("the cells of %j are %j", (line, cells) => {
  expect(splitCells(line, ",")).toEqual(cells);
});

test.each(['"a', '"a"b,c', 'x,"'])("%j has a quote without its end", (line) => {
  expect(splitCells(line, ",")).toBeUndefined();
});

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd", "'+cmd"],
  ["-cmd", "'-cmd"],
  ["@x", "'@x"],
  ["\tx", "'\tx"],
  ['=a,"b"', `"'=a,""b"""`],
  ["-0.58", "-0.58"],
  ["+3", "+3"],
  ["Rue é", "Rue é"],
])("%j is written as %j, which no spreadsheet takes for a formula", (cell, written) => {
  expect(writeCell(cell)).toBe(written);
});

test("what is written reads back, but for the apostrophe", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().filter((text) => !/[\r\n]/.test(text)),
        { minLength: 1 },
      ),
      (cells) => {
        const read = splitCells(cells.map(writeCell).join(","), ",")!;

        expect(read.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
      },
    ),
  );
});
