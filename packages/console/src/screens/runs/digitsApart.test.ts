import { expect, test } from "vitest";
import { digitsApart } from "./digitsApart";

test("three decimals are enough where they tell values apart", () => {
  expect(digitsApart([0.728, 0.729])).toBe(3);
  expect(digitsApart([0.5, null, undefined])).toBe(3);
  expect(digitsApart([0.5, 0.5])).toBe(3);
});

test("values that look the same get more, up to a millionth", () => {
  expect(digitsApart([0.15712, 0.15718])).toBe(4);
  expect(digitsApart([0.481, 0.481003])).toBe(6);
  expect(digitsApart([0.5, 0.5 + 1e-9])).toBe(3);
});
