import { expect, test } from "vitest";
import { localInstant } from "./localInstant";
import { suggestedLight } from "./suggestedLight";

const LIBOURNE = { lat: 44.94, long: -0.36 };

test("a clock's reading is taken in the time zone of the department, summer time included", () => {
  expect(localInstant("2024-01-15T12:00")).toBe(Date.parse("2024-01-15T11:00Z"));
  expect(localInstant("2024-07-15T12:00")).toBe(Date.parse("2024-07-15T10:00Z"));
  expect(localInstant("2024-07-15T12:00", "974")).toBe(Date.parse("2024-07-15T08:00Z"));
  expect(localInstant("tomorrow")).toBeUndefined();
});

test("noon is day, twenty to nine in September is dusk, eleven at night is dark", () => {
  expect(suggestedLight("2024-09-14T12:00", LIBOURNE, {})).toBe("1");
  expect(suggestedLight("2024-09-14T20:40", LIBOURNE, {})).toBe("2");
  expect(suggestedLight("2024-09-14T23:00", LIBOURNE, { area: "1" })).toBe("3");
});

test("at night streets of towns are lit, and nothing is said while the area is not known", () => {
  expect(suggestedLight("2024-09-14T23:00", LIBOURNE, { area: "2" })).toBe("5");
  expect(suggestedLight("2024-09-14T23:00", LIBOURNE, {})).toBeUndefined();
});

test("without time or place nothing is suggested", () => {
  expect(suggestedLight("", LIBOURNE, {})).toBeUndefined();
  expect(suggestedLight("2024-09-14T12:00", undefined, {})).toBeUndefined();
});
