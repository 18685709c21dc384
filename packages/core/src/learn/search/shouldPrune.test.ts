import { expect, test } from "vitest";
import { shouldPrune } from "./shouldPrune";

const completed = [0.5, 0.6, 0.7, 0.8, 0.9].map((score) => [score, score, score]);

test("a trial below the median of the others after as many folds is given up", () => {
  expect(shouldPrune([0.65], completed)).toBe(true);
  expect(shouldPrune([0.75], completed)).toBe(false);
});

test("a bad first fold can be made good", () => {
  expect(shouldPrune([0.6, 0.85], completed)).toBe(false);
});

test("the first trials are never given up", () => {
  expect(shouldPrune([0.1], completed.slice(1))).toBe(false);
});
