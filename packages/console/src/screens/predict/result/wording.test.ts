import { expect, test } from "vitest";
import type { Contribution } from "./reasons";
import { namesOf, timeText, worded } from "./wording";

const text = (word: string) => ({ en: word, fr: word });
const reason = (feature: string, value: number | null, contribution: number, word = String(value)): Contribution => ({
  feature,
  value,
  label: { feature: text(feature), value: text(word) },
  contribution,
});

test("latitude, longitude and department are one reason, told by the department", () => {
  const [place] = worded([reason("lat", 44.94, 0.2), reason("long", -0.36, 0.1), reason("dep", 33, 0.3, "Gironde")]);
  expect(place).toMatchObject({ label: { feature: { en: "Place" }, value: { en: "Gironde" } } });
  expect(place!.contribution).toBeCloseTo(0.6);
});

test("ages that are not known are one reason without a value", () => {
  const [ages] = worded([reason("age_min", null, -0.1, "not known"), reason("age_max", null, -0.13, "not known")]);
  expect(ages).toMatchObject({ value: null, label: { value: { en: "not known" } } });
  expect(ages!.contribution).toBeCloseTo(-0.23);
});

test("nothing is added or lost by the wording", () => {
  const given = [reason("lat", 1, 0.2), reason("age_max", 40, -0.5), reason("month", 9, 0.25), reason("vma", 80, 0.125)];
  const sum = (list: readonly Contribution[]) => list.reduce((total, { contribution }) => total + contribution, 0);
  expect(sum(worded(given))).toBeCloseTo(sum(given));
});

test("times are told as a calendar and a clock tell them", () => {
  expect(timeText("month", 9)).toEqual({ en: "September", fr: "septembre" });
  expect(timeText("weekday", 5)).toEqual({ en: "Saturday", fr: "samedi" });
  expect(timeText("minute_of_day", 1240)?.fr).toBe("20:40");
  expect(timeText("vma", 80)).toBeUndefined();
});

test("what is not known is named once", () => {
  const all = ["lat", "long", "dep", "age_min", "age_max", "vma", "atm"].map((name) => ({ name, label: text(name) }));
  const names = namesOf(all, ["lat", "long", "dep", "age_min", "age_max", "vma"]);
  expect(names.map(({ en }) => en)).toEqual(["Place", "Ages", "vma"]);
});

test("a place of which only the department is not known is not called unknown", () => {
  const all = ["lat", "long", "dep"].map((name) => ({ name, label: text(name) }));
  expect(namesOf(all, ["dep"]).map(({ en }) => en)).toEqual(["dep"]);
});

test("a place without a department is told by its territory, else by its degrees", () => {
  const placed = (lat: number, long: number) =>
    worded([reason("dep", null, 0.1, "not known"), reason("lat", lat, 1), reason("long", long, 0.5)])[0]!.label.value;
  expect(placed(-17.617, -149.614)).toEqual({ en: "French Polynesia", fr: "Polynésie française" });
  expect(placed(51.5, -0.25)).toEqual({ en: "51.5°\u00a0N 0.25°\u00a0W", fr: "51,5°\u00a0N 0,25°\u00a0O" });
});
