import { expect, test } from "vitest";
import { CHAMPION_ONLY, challengerTakes } from "./traffic";

const ids = Array.from({ length: 4_000 }, (_, number) => `request-${number}`);

test.each([0, 0.1, 0.5, 1])("a share of %d is about that share of the requests, the same ones every time", (challengerShare) => {
  const taken = ids.filter((id) => challengerTakes({ challengerShare, shadow: false }, id));

  expect(Math.abs(taken.length / ids.length - challengerShare)).toBeLessThan(0.02);
  expect(taken.every((id) => challengerTakes({ challengerShare, shadow: true }, id))).toBe(true);
});

test("a larger share takes what a smaller one took", () => {
  const small = ids.filter((id) => challengerTakes({ challengerShare: 0.2, shadow: false }, id));

  expect(small.every((id) => challengerTakes({ challengerShare: 0.3, shadow: false }, id))).toBe(true);
});

test("without a setting the champion answers everything", () => {
  expect(ids.some((id) => challengerTakes(CHAMPION_ONLY, id))).toBe(false);
});
