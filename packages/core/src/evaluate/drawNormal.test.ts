import { expect, test } from "vitest";
import { drawNormal } from "./drawNormal";
import { seededRandom } from "./random";

test("draws numbers of mean 0 and variance 1, of which 5 % lie beyond 1.96", () => {
  const random = seededRandom(1);
  const drawn = Float64Array.from({ length: 100_000 }, () => drawNormal(random));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const variance = drawn.reduce((sum, value) => sum + value ** 2, 0) / drawn.length - mean ** 2;

  expect(Math.abs(mean)).toBeLessThan(0.015);
  expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  expect(Math.abs(drawn.filter((value) => Math.abs(value) > 1.96).length / drawn.length - 0.05)).toBeLessThan(0.003);
});
