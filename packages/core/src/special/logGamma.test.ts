import { expect, it } from "vitest";
import { logGamma } from "./logGamma";

it.each([
  [0.1, 2.252712651734206],
  [0.5, Math.log(Math.sqrt(Math.PI))],
  [1, 0],
  [5, Math.log(24)],
  [171.5, 709.1431630309282],
])("is ln Gamma of %d", (a, expected) => {
  expect(logGamma(a)).toBeCloseTo(expected, 9);
});

it("goes up by ln a from a to a + 1, near 0 and far away", () => {
  for (const a of [1e-6, 0.3, 0.7, 12.25, 1e4]) expect(logGamma(a + 1) - logGamma(a)).toBeCloseTo(Math.log(a), 9);
});
