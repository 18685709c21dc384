import { expect, test } from "vitest";
import { doneShare, isOpen } from "./batch";
import { csvPreview } from "./csvPreview";

test("the separator is the one that the first line has most of", () => {
  expect(csvPreview("lum;atm,x;vma\n1;2;80\n", true)).toEqual({
    columns: ["lum", "atm,x", "vma"],
    rows: [["1", "2", "80"]],
    separator: ";",
  });
});

test("quoted cells may hold separators, quotes and line breaks", () => {
  expect(csvPreview('a,b\r\n"x, ""y""\nz",2\r\n', true).rows).toEqual([['x, "y"\nz', "2"]]);
});

test("a row that the beginning cuts off is left out, one that ends the file is not", () => {
  expect(csvPreview("a,b\n1,2\n3,", false).rows).toEqual([["1", "2"]]);
  expect(csvPreview("a,b\n1,2\n3,4", true).rows).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a mark at the very beginning is no part of the first name, and empty lines are no rows", () => {
  expect(csvPreview("\uFEFFa,b\n\n1,2\n", true)).toMatchObject({ columns: ["a", "b"], rows: [["1", "2"]] });
});

test("a batch is open until it has ended, and its share is known once it is cut into parts", () => {
  expect(
    ["awaiting-upload", "running", "succeeded", "failed", "cancelled"].filter((state) => isOpen({ state: state as "running" })),
  ).toEqual(["awaiting-upload", "running"]);
  expect(doneShare({ state: "running", progress: { parts: null, done: 0, rows: 0 } })).toBeUndefined();
  expect(doneShare({ state: "running", progress: { parts: 4, done: 3, rows: 10 } })).toBe(0.75);
});
