import { expect, it } from "vitest";
import { yearsText } from "./yearsText";

it.each([
  [[], ""],
  [[2024], "2024"],
  [[2014, 2012, 2013, 2024, 2012], "2012–2014, 2024"],
])("writes %j as %j", (years, text) => {
  expect(yearsText(years)).toBe(text);
});
