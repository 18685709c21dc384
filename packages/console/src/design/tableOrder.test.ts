import { expect, test } from "vitest";
import { nextOrder, orderOf, orderText, sorted } from "./tableOrder";

const rows = [{ n: 2 }, { n: undefined }, { n: 10 }, { n: 1 }];

test("rows without a value come last in either direction", () => {
  expect(sorted(rows, ({ n }) => n, "ascending").map(({ n }) => n)).toEqual([1, 2, 10, undefined]);
  expect(sorted(rows, ({ n }) => n, "descending").map(({ n }) => n)).toEqual([10, 2, 1, undefined]);
});

test("text with numbers in it is ordered as a reader would", () => {
  expect(sorted(["v10", "v9", "v1"], (text) => text, "ascending")).toEqual(["v1", "v9", "v10"]);
});

test("equal rows keep their order", () => {
  const equal = [{ id: "a" }, { id: "b" }, { id: "c" }];
  expect(sorted(equal, () => 1, "descending")).toEqual(equal);
});

test("a second press on the same head turns the order round, another head begins anew", () => {
  const first = nextOrder(undefined, "f1", "descending");
  expect(first).toEqual({ column: "f1", direction: "descending" });
  expect(nextOrder(first, "f1", "descending")).toEqual({ column: "f1", direction: "ascending" });
  expect(nextOrder(first, "name", "ascending")).toEqual({ column: "name", direction: "ascending" });
});

test("an order survives the address", () => {
  for (const text of ["f1", "-metrics.f1"]) expect(orderText(orderOf(text)!)).toBe(text);
  expect(orderOf("")).toBeUndefined();
});
