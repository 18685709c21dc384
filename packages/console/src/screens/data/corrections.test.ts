import { expect, it } from "vitest";
import { corrected, replayed } from "./corrections";

const ROW = { file: "usagers.csv", row: 7, reason: "no accident", original: { Num_Acc: "2024x", grav: "1", place: null } };

it("hands in a corrected row whole, with what was changed", () => {
  const corrections = corrected(corrected({}, ROW, "Num_Acc", "202400001"), ROW, "grav", "");

  expect(replayed([ROW, { ...ROW, row: 8 }], corrections)).toEqual([
    { file: "usagers.csv", row: 7, original: { Num_Acc: "202400001", grav: null, place: null } },
  ]);
});

it("takes a cell that is as it was for no correction", () => {
  const typed = corrected({}, ROW, "place", "3");

  expect(replayed([ROW], corrected(typed, ROW, "place", ""))).toEqual([]);
  expect(corrected(typed, ROW, "place", "")).toEqual({});
});
