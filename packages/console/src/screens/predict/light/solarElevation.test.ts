import { expect, test } from "vitest";
import { solarElevation } from "./solarElevation";

const PARIS = [48.8566, 2.3522] as const;

test("at the solstices the sun culminates at 90 degrees minus latitude plus or minus 23.44", () => {
  const highest = (day: string) =>
    Math.max(...Array.from({ length: 24 * 60 }, (_, minute) => solarElevation(Date.parse(day) + minute * 60_000, ...PARIS)));
  expect(highest("2024-06-20T00:00Z")).toBeCloseTo(90 - 48.8566 + 23.44, 1);
  expect(highest("2024-12-21T00:00Z")).toBeCloseTo(90 - 48.8566 - 23.44, 1);
});

test("at the pole the sun stands as high as its declination, which Meeus works out in example 25.a", () => {
  const instant = Date.parse("1992-10-13T00:00Z") - 58_700; // the example's time is dynamical, then 58.7 s ahead of UTC
  expect(solarElevation(instant, 90, 0)).toBeCloseTo(-7.78507, 2);
});

test("an equinox on the equator has the sun overhead at noon and on the other side at midnight", () => {
  expect(solarElevation(Date.parse("2024-03-20T12:07Z"), 0, 0)).toBeGreaterThan(89);
  expect(solarElevation(Date.parse("2024-03-20T00:07Z"), 0, 0)).toBeLessThan(-89);
});

test("further east the sun is further on in its day", () => {
  const morning = Date.parse("2024-09-14T06:00Z");
  expect(solarElevation(morning, 48, 7)).toBeGreaterThan(solarElevation(morning, 48, -4));
});
